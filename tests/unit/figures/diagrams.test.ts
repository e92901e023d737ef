import { describe, expect, test } from "vitest";
import { codeShadow } from "../../../src/components/figures/code-shadow.ts";
import { formula } from "../../../src/components/figures/diagram.ts";
import { figure12 } from "../../../src/components/figures/figure-12.ts";
import { figure4 } from "../../../src/components/figures/figure-4.ts";
import { marginLine } from "../../../src/components/figures/margin-line.ts";
import { twoStreams } from "../../../src/components/figures/two-streams.ts";

describe("the adapter diagrams", () => {
  test("figure 4 has both forms of the loss, in words that can be read out", async () => {
    const svg = figure4("f4", "wide");
    await expect(svg).toMatchFileSnapshot("snapshots/figure-4.svg");
    const words = svg.replaceAll(/<[^>]*>/g, "");
    expect(words).toContain("relative bias (brel + 1 − δ2)/δ2");
  });

  test("figure 12 stays inside its narrow drawing", () => {
    const svg = figure12("f12", "narrow");
    const ends = [...svg.matchAll(/<rect x="(-?[\d.]+)"[^>]* width="([\d.]+)"/g)].flatMap((m) => [
      Number(m[1]),
      Number(m[1]) + Number(m[2]),
    ]);
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ends)).toBeLessThanOrEqual(360);
  });
});

describe.each([
  ["the line of inner products", marginLine],
  ["the two streams", twoStreams],
])("%s", (_, draw) => {
  test.each([
    ["wide", 880],
    ["narrow", 360],
  ] as const)("stays inside its %s drawing and has no numbers to be tabled", (size, width) => {
    const svg = draw("sketch", size);
    const numbers = (name: string) =>
      [
        ...svg.matchAll(new RegExp(`<(?:rect|text|circle) [^>]*?\\b${name}="(-?[\\d.]+)"`, "g")),
      ].map((m) => Number(m[1]));
    const across = [...numbers("x"), ...numbers("cx")];
    expect(across.length).toBeGreaterThan(8);
    expect(Math.min(...across)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...across)).toBeLessThanOrEqual(width);
    expect(svg.replaceAll(/<[^>]*>/g, "")).not.toMatch(/\d/);
  });
});

test("the boxes of the two streams do not overlap, and no arrow starts inside one", () => {
  for (const size of ["wide", "narrow"] as const) {
    const svg = twoStreams("s", size);
    const boxes = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ].map((m) => m.slice(1).map(Number));
    const inside = (x: number, y: number) =>
      boxes.filter(([l, t, w, h]) => x > l! && x < l! + w! && y > t! && y < t! + h!).length;
    expect(boxes).toHaveLength(8);
    for (const [l, t, w, h] of boxes) expect(inside(l! + w! / 2, t! + h! / 2)).toBe(1);
    for (const [, x, y] of svg.matchAll(/d="M([\d.]+) ([\d.]+)L/g))
      expect(inside(Number(x), Number(y)), `${x} ${y}`).toBe(0);
  }
});

test("after a subscript the line goes on where it was", () => {
  const shifts = [...formula([0, 0], "a_{i} + b^{2}c").matchAll(/dy="(-?[\d.]+)em"/g)].map((m) =>
    Number(m[1]),
  );
  // Down 0.25 of the text's size in units of the script's, up again, up 0.42, down again.
  expect(shifts).toEqual([0.357, -0.25, -0.6, 0.42]);
});

describe("the shadow of a code", () => {
  const square = { x: [1, 0, -1, 0], y: [0, 1, 0, -1] };
  const about = { id: "s", title: "Square", description: "Four points." };

  test("draws each point and each line once", () => {
    const svg = codeShadow(
      {
        ...square,
        edges: [
          [0, 1],
          [1, 0],
          [1, 2],
        ],
      },
      about,
    );
    expect(svg.match(/<circle /g)).toHaveLength(4);
    expect(svg.match(/M/g)).toHaveLength(2);
    expect(svg).toContain('cx="188" cy="0"');
  });

  test("leaves out lines when there are too many to see", () => {
    const edges = Array.from({ length: 7001 }, (): [number, number] => [0, 1]);
    expect(codeShadow({ ...square, edges }, about)).not.toMatch(/ d="M/);
  });

  test("writes the lines of one sector and turns them", () => {
    const sides = [0, 1, 2, 3].map((i): [number, number] => [i, (i + 1) % 4]);
    const svg = codeShadow({ ...square, edges: [...sides, [0, 2]], order: 4 }, about);
    // One side, and the diagonal through the centre.
    expect(svg.match(/M/g)).toHaveLength(2);
    expect([...svg.matchAll(/<use href="#s-lines" transform="rotate\((\d+)\)"/g)]).toHaveLength(3);
  });
});
