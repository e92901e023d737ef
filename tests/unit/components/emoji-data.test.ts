import { expect, test } from "vitest";
import { differencesIn, emojiValue, meanOf, runsOf } from "../../../src/components/emoji-data.ts";

const results = new Map([
  [
    "emoji-rates",
    {
      metrics: {
        "emoji-rates/r10.early.difference": -2,
        "emoji-rates/r10.early.difference.low": -3,
        "emoji-rates/r10.early.difference.high": -1,
        "emoji-rates/r10.plain.early.mean": 40,
        "emoji-rates/r10.plain.early.sd": 0.5,
        "emoji-rates/r30.plain.early.mean": 30,
      },
    },
  ],
]);

test("a number is null without its result, and where its cell collapsed", () => {
  expect(emojiValue(results, "emoji-rates/r10.plain.early.mean")).toBe(40);
  expect(emojiValue(results, "emoji-rates/r100.plain.early.mean")).toBeNull();
  expect(emojiValue(results, "emoji-locked/locked.plain.early.mean")).toBeNull();
});

test("only what was run is compared, and a comparison without numbers has no interval", () => {
  const group = "rate of t and of the bias";
  expect(differencesIn(results, "early")).toEqual([
    { group, label: "rate 0.01", difference: { mean: -2, low: -3, high: -1 } },
    { group, label: "rate 0.03", difference: null },
    { group, label: "rate 0.1", difference: null },
  ]);
  expect(differencesIn(new Map(), "early")).toEqual([]);
});

test("a mean comes with its deviation, if it has one, and not at all without runs", () => {
  const at = (cell: string) => meanOf(results, `emoji-rates/${cell}.plain`, "early", 1);
  expect(at("r10")).toEqual([{ x: 1, mean: 40, sd: 0.5 }]);
  expect(at("r30")).toEqual([{ x: 1, mean: 30, sd: null }]);
  expect(at("r100")).toEqual([]);
});

test("a cell's series falls into its runs, by seed, for one style or for all", () => {
  const none = { seed: [], step: [], loss: [], temperature: [], bias: [] };
  const two = {
    seed: [1, 1, 2, 2],
    step: [1, 2, 1, 2],
    loss: [9, 8, 7, 6],
    temperature: [10, 11, 10, 12],
    bias: [1, 0.9, 1, 0.8],
  };
  const cells = ["noto", "twemoji", "openmoji", "fluent-emoji-flat", "emojione"].flatMap((fold) =>
    ["plain", "relative"].map((arm) => [`${fold}.${arm}`, none] as const),
  );
  const series = {
    ...Object.fromEntries(cells),
    "noto.plain": two,
    "twemoji.relative": { ...two, loss: [5, 4, 3, 2] },
  };
  const bias = (value: number[]) => ({ method: "bias", step: [1, 2], value });
  const relative = (value: number[]) => ({ method: "relative-bias", step: [1, 2], value });
  expect(runsOf({ series }, "loss")).toEqual([
    bias([9, 8]),
    bias([7, 6]),
    relative([5, 4]),
    relative([3, 2]),
  ]);
  expect(runsOf({ series }, "loss", "twemoji")).toEqual([relative([5, 4]), relative([3, 2])]);
});
