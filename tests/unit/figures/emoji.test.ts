import { describe, expect, test } from "vitest";
import {
  emojiCurves,
  type EmojiCurves,
  type EmojiRun,
} from "../../../src/components/figures/emoji/curves.ts";
import { emojiForest, type Forest } from "../../../src/components/figures/emoji/forest.ts";
import { modelMeans } from "../../../src/components/figures/emoji/model-means.ts";
import { emojiMeans, type MeansPanel } from "../../../src/components/figures/emoji/means.ts";

const run = (method: EmojiRun["method"], value: number[]): EmojiRun => ({
  method,
  step: [1, 150, 300],
  value,
});
const loss: EmojiCurves = {
  quantity: "loss",
  logarithmic: true,
  ticks: [0.5, 4, 8],
  rules: [{ at: 4, words: "early", end: "right" }],
  runs: [run("bias", [10, 2, 0.5]), run("relative-bias", [10, 3, 0.6])],
  band: [run("bias", [10, 1.5, 0.4]), run("bias", [10, 2.5, 0.7])],
};

describe("emojiCurves", () => {
  test("draws a line per run over the range of all, and the losses that runs are timed to", async () => {
    await expect(emojiCurves(loss, "c")).toMatchFileSnapshot("snapshots/emoji-curves.svg");
  });

  test("words every tick that it was given, of a logarithmic axis too", () => {
    for (const tick of loss.ticks) expect(emojiCurves(loss, "c")).toContain(`>${tick}</text>`);
  });

  test("names the methods where asked, the higher one above its end", () => {
    const svg = emojiCurves({ ...loss, named: true }, "c");
    const heightOf = (name: string) =>
      Number(new RegExp(`translate\\([^,]+,(-?[\\d.]+)\\)"[^>]*>${name}<`).exec(svg)?.[1]);
    expect(heightOf("relative bias")).toBeLessThan(heightOf("bias"));
    expect(emojiCurves(loss, "c")).not.toContain(">relative bias<");
  });

  test("leaves words and rules out of a thumbnail", () => {
    const svg = emojiCurves({ ...loss, named: true, thumbnail: true }, "c");
    expect(svg).not.toContain("<text");
    expect(svg).not.toContain("stroke-dasharray");
    expect(svg.match(/<path/g)).toHaveLength(3);
  });

  test("draws one method alone where every run of the other collapsed", () => {
    const svg = emojiCurves({ ...loss, runs: [loss.runs[0]!], named: true }, "c");
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svg).toContain("loss at the end: bias, 0.500 to 0.500 in 1 runs.");
  });
});

const means: MeansPanel = {
  quantity: "margin",
  x: { label: "dimensions", ticks: [8, 16], logarithmic: true },
  lines: [
    {
      method: "bias",
      label: "bias",
      points: [
        { x: 8, mean: 0.1, sd: 0.01 },
        { x: 16, mean: 0.2, sd: null },
      ],
    },
  ],
};

describe("emojiMeans", () => {
  test("draws means, bars and names", async () => {
    await expect(emojiMeans(means, "m")).toMatchFileSnapshot("snapshots/emoji-means.svg");
  });

  test("has no bar for a mean of one seed", () => {
    const bars = (panel: MeansPanel) =>
      /stroke-width="1\.4">(.*?)<\/g>/.exec(emojiMeans(panel, "m"))![1]!.split("</line>").length -
      1;
    const both = means.lines[0]!.points.map((point) => ({ ...point, sd: 0.01 }));
    expect(bars(means)).toBe(1);
    expect(bars({ ...means, lines: [{ ...means.lines[0]!, points: both }] })).toBe(2);
  });

  const line = (label: string, mean: number, xs: number[]) => ({
    method: "bias" as const,
    label,
    points: xs.map((x) => ({ x, mean, sd: 0.01 })),
  });
  const heightOf = (name: string, lines: MeansPanel["lines"]) => {
    const svg = emojiMeans({ ...means, lines }, "m");
    return Number(new RegExp(`translate\\([^,]+,(-?[\\d.]+)\\)"[^>]*>${name}<`).exec(svg)![1]);
  };

  test("names two lines apart that end in nearly the same place", () => {
    const lines = [0.1, 0.101, 0.9].map((mean, i) => line(`line ${i}`, mean, [8, 16]));
    expect(heightOf("line 0", lines) - heightOf("line 1", lines)).toBeGreaterThan(12);
  });

  test("names the highest lone point above it and the others below", () => {
    const lines = [0.1, 0.9].map((mean, i) => line(`point ${i}`, mean, [8]));
    const svg = emojiMeans({ ...means, lines }, "m");
    const shift = (name: string) =>
      Number(
        new RegExp(`<g[^>]*translate\\(0,(-?\\d+)\\)[^>]*><text[^>]*>${name}<`).exec(svg)?.[1],
      );
    expect(shift("point 0")).toBeGreaterThan(10);
    expect(shift("point 1")).toBeLessThan(-10);
  });

  test("says where every run collapsed, in the drawing and in words", () => {
    const svg = emojiMeans({ ...means, collapsed: [8] }, "m");
    expect(svg).toContain(">all runs collapsed</text>");
    expect(svg).toContain("Every run at 8 collapsed.");
  });

  test("is an empty panel where every run everywhere collapsed", () => {
    const none = means.lines.map((line) => ({ ...line, points: [] }));
    expect(emojiMeans({ ...means, lines: none, diagonal: true }, "m")).not.toMatch(/NaN|Infinity/);
  });
});

const row = (mean: number) => ({ mean, low: mean - 1, high: mean + 1 });
const forest: Forest = {
  quantity: "Steps",
  ahead: "below",
  word: "faster",
  rows: [
    { group: "style", label: "Noto", difference: row(-4) },
    { group: "style", label: "Twemoji", difference: row(0.5) },
    { group: "rate", label: "rate 0.1", difference: row(4) },
  ],
};
const alone = (mean: number, ahead: Forest["ahead"]) =>
  emojiForest({ ...forest, ahead, rows: [{ ...forest.rows[0]!, difference: row(mean) }] }, "f");

describe("emojiForest", () => {
  test("draws an interval a row, groups apart", async () => {
    await expect(emojiForest(forest, "f")).toMatchFileSnapshot("snapshots/emoji-forest.svg");
  });

  test("colours an interval by the side of zero that it lies on, whichever side is ahead", () => {
    const interval = /stroke="var\(--(relative-bias|bias)\)" stroke-width="1\.8"/;
    expect(interval.exec(alone(-4, "below"))?.[1]).toBe("relative-bias");
    expect(interval.exec(alone(4, "below"))?.[1]).toBe("bias");
    expect(interval.exec(alone(-4, "above"))?.[1]).toBe("bias");
    expect(interval.exec(alone(4, "above"))?.[1]).toBe("relative-bias");
    for (const held of [0.5, 1, -1]) expect(alone(held, "above")).not.toMatch(interval);
  });

  test("names a comparison without an interval as collapsed", () => {
    const rows = [{ ...forest.rows[0]!, difference: null }];
    const svg = emojiForest({ ...forest, rows }, "f");
    expect(svg).toContain(">collapsed</text>");
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  test("says what it is told to where no run differs, in place of a mark at zero", () => {
    const rows = [{ ...forest.rows[0]!, difference: { mean: 0, low: 0, high: 0 } }];
    const svg = emojiForest({ ...forest, rows, same: "never there" }, "f");
    expect(svg).toContain(">never there</text>");
    expect(svg).not.toMatch(/<circle|NaN|Infinity/);
    expect(emojiForest({ ...forest, rows }, "f")).not.toContain(">never there</text>");
  });
});

test("modelMeans marks every model twice and says what each group is, at any width", () => {
  const models = (["relative-bias", "bias"] as const).map((method, i) => ({
    ...{ style: "Noto", method, averages: [0.6, i / 10] as const },
    percentiles: [0.1, 0.2 + i / 10] as const,
  }));
  for (const size of ["wide", "narrow"] as const) {
    const svg = modelMeans(models, { id: "p", size });
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svg.match(/>averages<\/text>/g)).toHaveLength(2);
    expect(svg.match(/>percentiles<\/text>/g)).toHaveLength(2);
    expect(svg).toContain("Noto, bias: averages 0.600 and 0.100, percentiles 0.100 and 0.300");
  }
});
