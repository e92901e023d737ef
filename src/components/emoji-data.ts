import type { ExperimentId } from "../compute/artefacts.ts";
import type { ResultFile } from "../compute/schemas/result.ts";
import type { EmojiCurves, EmojiRun } from "./figures/emoji/curves.ts";
import type { ForestRow, Interval } from "./figures/emoji/forest.ts";
import type { MeanPoint } from "./figures/emoji/means.ts";

/** The experiments on emoji: what was varied, by the ids of their numbers. Nothing is computed here. */

type Results = ReadonlyMap<string, Pick<ResultFile, "metrics">>;

/** The two ways to write the bias. */
export const ARMS = [
  { id: "plain", words: "bias", method: "bias" },
  { id: "relative", words: "relative bias", method: "relative-bias" },
] as const;

/** The styles held out. */
export const FOLDS = [
  { id: "noto", name: "Noto" },
  { id: "twemoji", name: "Twemoji" },
  { id: "openmoji", name: "OpenMoji" },
  { id: "fluent-emoji-flat", name: "Fluent" },
  { id: "emojione", name: "EmojiOne" },
];
export const DIMENSIONS = [8, 16, 32, 64, 128].map((dim) => ({ id: `d${dim}`, dim }));
export const FIXED_BIASES = [2, 4, 6, 8].map((b) => ({ id: `b${b}`, bias: b / 10 }));
export const RATES = [10, 30, 100].map((rate) => ({ id: `r${rate}`, rate: rate / 1000 }));

/** Two cells that differ in how the bias is written; `id` is where their difference stands. */
export interface Comparison extends Omit<ForestRow, "difference"> {
  artefact: ExperimentId;
  id: string;
}

/** Every comparison of the chapter, in its order. */
export const COMPARISONS: Comparison[] = [
  ...[{ id: "all", name: "all styles" }, ...FOLDS].map(({ id, name }) => ({
    ...{ artefact: "emoji-headline" as const, id: `emoji-headline/${id}` },
    ...{ group: "style held out", label: name },
  })),
  ...DIMENSIONS.map(({ id, dim }) => ({
    ...{ artefact: "emoji-dimensions" as const, id: `emoji-dimensions/${id}` },
    ...{ group: "dimensions", label: `d = ${dim}` },
  })),
  ...RATES.map(({ id, rate }) => ({
    ...{ artefact: "emoji-rates" as const, id: `emoji-rates/${id}` },
    ...{ group: "rate of t and of the bias", label: `rate ${rate}` },
  })),
  {
    ...{ artefact: "emoji-locked", id: "emoji-locked/locked" },
    ...{ group: "names", label: "names locked" },
  },
];

/** A number, or null without its result or where too few runs ended without collapse. */
export const emojiValue = (results: Results, metric: string): number | null =>
  results.get(metric.split("/")[0]!)?.metrics[metric] ?? null;

/** The comparisons that were run, with their difference in one measure. */
export const differencesIn = (results: Results, measure: string): ForestRow[] =>
  COMPARISONS.filter(({ artefact }) => results.has(artefact)).map(({ id, group, label }) => ({
    ...{ group, label },
    difference: intervalOf(results, `${id}.${measure}.difference`),
  }));

function intervalOf(results: Results, id: string): Interval | null {
  const [mean, low, high] = ["", ".low", ".high"].map((end) => emojiValue(results, id + end));
  return mean == null || low == null || high == null ? null : { mean, low, high };
}

/** A mean over seeds of a cell, `emoji-dimensions/d8.plain`, at a place; none where it has no mean. */
export function meanOf(results: Results, cell: string, measure: string, x: number): MeanPoint[] {
  const mean = emojiValue(results, `${cell}.${measure}.mean`);
  const sd = emojiValue(results, `${cell}.${measure}.sd`);
  return mean === null ? [] : [{ x, mean, sd }];
}

/**
 * Every run of both ways to write the bias, seed by seed, in one column of the series; `fold`: those
 * with that style held out alone.
 */
export const runsOf = (
  { series }: Pick<ResultFile, "series">,
  column: "loss" | "temperature" | "bias",
  fold?: string,
): EmojiRun[] =>
  ARMS.flatMap(({ id, method }) =>
    FOLDS.filter((style) => fold === undefined || style.id === fold).flatMap((style) => {
      const { seed, step, [column]: values } = series[`${style.id}.${id}`]!;
      return [...Map.groupBy(seed!.keys(), (i) => seed![i]!).values()].map((places) => ({
        method,
        step: places.map((i) => step![i]!),
        value: places.map((i) => values![i]!),
      }));
    }),
  );

/** The relative bias over training: what a panel draws of the headline. */
export const biasPanel = (result: Pick<ResultFile, "series">): EmojiCurves => ({
  quantity: "relative bias",
  ticks: [0, 0.25, 0.5, 0.75, 1],
  named: true,
  runs: runsOf(result, "bias", "twemoji"),
  band: runsOf(result, "bias"),
});
