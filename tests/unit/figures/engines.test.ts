import { describe, expect, test } from "vitest";
import { engineLines, type EngineLine } from "../../../src/components/figures/engine-lines.ts";
import { engineSpeed, type EngineTime } from "../../../src/components/figures/engine-speed.ts";

const lines: EngineLine[] = [
  {
    ...{ name: "wasm", family: "wasm", rank: 0 },
    points: [
      { x: 1, y: 0 },
      { x: 100, y: 1e-6 },
    ],
  },
  {
    ...{ name: "PyTorch, eager", family: "pytorch", rank: 0 },
    points: [
      { x: 1, y: 1e-8 },
      { x: 100, y: 2e-6 },
    ],
  },
  { ...{ name: "nowhere", family: "tfjs", rank: 1 }, points: [] },
];
const options = {
  ...{ id: "drift", title: "Differences", x: "step", y: "difference" },
  ticks: [1, 10, 100],
  domain: [1e-10, 1] as const,
};

describe("engineLines", () => {
  test("draws a line per engine and names it at its end; zero lies on the floor", async () => {
    const svg = engineLines(lines, options);
    expect(svg).not.toMatch(/NaN|Infinity/);
    await expect(svg).toMatchFileSnapshot("snapshots/engine-lines.svg");
  });

  test("leaves out what has no points", () => {
    expect(engineLines(lines, options)).not.toContain("nowhere");
  });
});

const times: EngineTime[] = [
  {
    ...{ name: "PyTorch, batched", family: "pytorch", rank: 1 },
    how: "8 runs at once",
    ...spread(400),
  },
  { ...{ name: "wasm", family: "wasm", rank: 0 }, how: "one run", ...spread(31) },
];

function spread(median: number) {
  return { median, least: median * 0.9, most: median * 1.5 };
}

describe("engineSpeed", () => {
  test("puts the fastest on top and says how each was run", async () => {
    const svg = engineSpeed(times, { id: "speed", size: "wide", title: "Microseconds per step" });
    expect(svg.indexOf(">wasm<")).toBeLessThan(svg.indexOf(">PyTorch, batched<"));
    await expect(svg).toMatchFileSnapshot("snapshots/engine-speed.svg");
  });

  test("says the same in words", () => {
    expect(engineSpeed(times, { id: "s", size: "narrow", title: "t" })).toContain(
      "The fastest first: wasm, one run, 31.0 microseconds; PyTorch, batched, 8 runs at once, 400",
    );
  });
});
