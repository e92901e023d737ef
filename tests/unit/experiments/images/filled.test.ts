import { describe, expect, test } from "vitest";
import { CLAIMS } from "../../../../src/compute/claims/index.ts";
import { lookup } from "../../../../src/compute/claims/inputs.ts";
import { judge } from "../../../../src/compute/claims/judge.ts";
import { checksOf, metricsOf, rulesOf } from "../../../../src/compute/claims/names.ts";
import { histograms } from "../../../../src/compute/experiments/figure-1.ts";
import { confusions } from "../../../../src/compute/experiments/figure-14.ts";
import { separators } from "../../../../src/compute/experiments/figure-3.ts";
import { points } from "../../../../src/compute/experiments/figure-7.ts";
import {
  imageCalculation,
  type ImageCalculation,
} from "../../../../src/compute/experiments/images/image-calculation.ts";
import { MODEL_NAMES, type ModelName } from "../../../../src/compute/experiments/images/models.ts";
import { table as table1 } from "../../../../src/compute/experiments/table-1.ts";
import { table as table2 } from "../../../../src/compute/experiments/table-2.ts";
import { table as table6 } from "../../../../src/compute/experiments/table-6.ts";
import { Claim } from "../../../../src/compute/schemas/claim.ts";
import type { ImageStats } from "../../../../src/compute/schemas/image-stats.ts";
import { ResultFile } from "../../../../src/compute/schemas/result.ts";
import { readPapers } from "../../../../src/compute/store/data.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { tinyStats, writeStats } from "./tiny-stats.ts";

const papers = readPapers();
const CALCULATIONS = [histograms, separators, confusions, points, table1, table2, table6];

/** The result file of an image artefact where these stats are committed. */
function resultOf(
  calculation: ImageCalculation,
  files: Partial<Record<ModelName, ImageStats>>,
): ResultFile {
  const experiment = imageCalculation(calculation, writeStats(temporaryFolder(), files));
  const { metrics, series } = experiment.summarise(new Map());
  return ResultFile.parse({
    artefact: experiment.id,
    engine: { name: "none", precision: "float64" },
    settings: experiment.settings,
    metrics: Object.fromEntries(metrics.map(({ id, value }) => [id, value])),
    tolerances: Object.fromEntries(metrics.map(({ id, tolerance }) => [id, tolerance])),
    series,
  });
}

/** The parts of a claim that only a measurement settles. */
function measuredParts(id: string, files: Partial<Record<ModelName, ImageStats>>) {
  const results = CALCULATIONS.map((calculation) => resultOf(calculation, files));
  const claim = Object.values(CLAIMS)
    .flat()
    .find((candidate) => candidate.id === id)!;
  const { parts } = judge(claim, lookup({ results, papers }));
  return parts.filter((_, i) => claim.parts[i]!.needs);
}
const verdicts = (id: string, files: Partial<Record<ModelName, ImageStats>>) =>
  measuredParts(id, files).map(({ verdict }) => verdict);

/** Means, percentiles and spread as the paper prints them for base-224, on its basis. */
const asPrinted = (changes: Partial<ImageStats> = {}) =>
  tinyStats("base-224", {
    n_images: 50_000,
    n_classes: 998,
    p5_positive: 0.0383,
    p95_negative: 0.0181,
    margin_p: 0.0101,
    brel_p: 0.0282,
    mean_positive: 0.095,
    mean_negative: -0.0305,
    margin_mean: 0.0627,
    brel_mean: 0.0322,
    mean_of_norms: 1.81,
    norm_of_mean: 1.2221,
    xi: 0.588,
    random_mean_of_norms: 2.0609,
    ...changes,
  });

describe("without a committed stats file", () => {
  test.each(["T1.8", "T2.8", "T6.2", "F01", "F03", "F14", "Q09"])("%s is not run", (id) => {
    const parts = measuredParts(id, {});
    expect(new Set(parts.map(({ verdict }) => verdict))).toEqual(new Set(["not-run"]));
    expect(parts[0]!.why).toMatch(/^nobody has measured siglip-/);
  });

  test.each(CALCULATIONS.map((c) => [c.id, c] as const))("%s has no measured number", (_, c) => {
    const { settings, metrics } = resultOf(c, {});
    expect(settings["measured"]).toEqual({});
    expect(Object.keys(metrics).filter((id) => !id.includes("/cost."))).toEqual([]);
  });
});

describe("a committed stats file fills in", () => {
  test.each(["T1.8", "T2.8", "T6.2"])("%s, confirmed where the numbers are near", (id) => {
    expect(verdicts(id, { "base-224": asPrinted() })).toEqual(["confirmed"]);
  });

  test.each([
    ["T1.8", { p5_positive: 0.0404 }],
    ["T2.8", { mean_negative: -0.0326 }],
    ["T6.2", { xi: 0.5921 }],
  ])("%s, contradicted where one of them is not", (id, changes) => {
    expect(verdicts(id, { "base-224": asPrinted(changes) })).toEqual(["contradicted"]);
  });

  test("its own model’s row only", () => {
    expect(verdicts("T1.1", { "base-224": asPrinted() })).toEqual(["not-run"]);
  });

  test("F01: modes in order, and how much of the histograms is shared", () => {
    const bins = (first: number, counts: number[]) => ({ width: 0.05, first, counts });
    const stats = asPrinted({
      positive: bins(0, [10, 0, 90]),
      negative: bins(-2, [95, 0, 5]),
      min_positive: 0.01,
      max_negative: 0.04,
    });
    expect(verdicts("F01", { "base-224": stats })).toEqual(["confirmed", "confirmed"]);
    const apart = { ...stats, min_positive: 0.05 };
    expect(verdicts("F01", { "base-224": apart })).toEqual(["confirmed", "contradicted"]);
    const swapped = { ...stats, positive: stats.negative, negative: stats.positive };
    expect(verdicts("F01", { "base-224": swapped })).toEqual(["contradicted", "confirmed"]);
  });

  test("F03 and its part of Q09: a perceptron without error", () => {
    expect(verdicts("F03", { "base-224": asPrinted() })).toEqual(["confirmed"]);
    const wrong = { ...asPrinted().perceptron, misclassified_texts: 1 };
    const files = { "base-224": asPrinted({ perceptron: wrong }) };
    expect(verdicts("F03", files)).toEqual(["contradicted"]);
    expect(verdicts("Q09", files).toSorted()).toEqual([
      "contradicted",
      ...Array<string>(7).fill("not-run"),
    ]);
  });

  test("F14: the nearest image of African chameleon", () => {
    const confusion = { image: "a.jpg", text: "African chameleon", product: 0.2, own: 0.1 };
    const stats = (label: string) => asPrinted({ text_confusions: [{ ...confusion, label }] });
    expect(verdicts("F14", { "base-224": stats("American chameleon") })).toEqual(["confirmed"]);
    expect(verdicts("F14", { "base-224": stats("lemon") })).toEqual(["contradicted"]);
    const right = asPrinted({ text_confusions: [] });
    expect(verdicts("F14", { "base-224": right })).toEqual(["contradicted"]);
  });

  test("nothing but inconclusive where other images or prompts were measured", () => {
    const other: Partial<ImageStats>[] = [
      { n_images: 49_999 },
      { n_classes: 1000 },
      { prompt: "a photo of a {}." },
    ];
    for (const changes of other)
      for (const id of ["T1.8", "T2.8", "T6.2", "F03"])
        expect(verdicts(id, { "base-224": asPrinted(changes) }), id).toEqual(["inconclusive"]);
  });
});

test("every metric that a claim needs measured is there once all eight are", () => {
  const files = Object.fromEntries(MODEL_NAMES.map((model) => [model, tinyStats(model)]));
  const yielded = new Set(
    CALCULATIONS.flatMap((calculation) => Object.keys(resultOf(calculation, files).metrics)),
  );
  const parts = Object.values(CLAIMS)
    .flat()
    .flatMap((claim) => Claim.parse(claim).parts)
    .filter((part) => part.needs);
  // Eight rows of three tables, two parts of Figure 1, one of Figures 3 and 14, eight of Q09.
  expect(parts).toHaveLength(36);
  const named = parts.flatMap((part) => [
    ...part.needs!.metrics,
    ...rulesOf(part).flatMap(checksOf).flatMap(metricsOf),
  ]);
  expect(named.filter((metric) => !yielded.has(metric))).toEqual([]);
});

test("all eight measured: correlations of margin and dimension, and every part of Q09", () => {
  const files = Object.fromEntries(
    MODEL_NAMES.map((model, i) => [
      model,
      tinyStats(model, { n_images: 50_000, n_classes: 998, margin_p: i, margin_mean: -i }),
    ]),
  );
  expect(verdicts("Q09", files)).toEqual(Array<string>(8).fill("confirmed"));
  expect(resultOf(table1, files).metrics["table-1/correlation.spearman"]).toBeCloseTo(0.9258, 4);
  expect(resultOf(table2, files).metrics["table-2/correlation.spearman"]).toBeCloseTo(-0.9258, 4);
});

test("the tiny model’s stats, of 48 images, make valid results with series for the figures", () => {
  const files = { "base-224": tinyStats("base-224") };
  const { series } = resultOf(histograms, files);
  const sum = (column: number[]) => column.reduce((total, n) => total + n, 0);
  expect(sum(series["base-224.products"]!["matching"]!)).toBe(48);
  expect(sum(series["base-224.products"]!["nonMatching"]!)).toBe(528);
  expect(sum(resultOf(separators, files).series["base-224.heights"]!["texts"]!)).toBe(12);
  expect(resultOf(confusions, files).metrics["figure-14/base-224.confused-texts"]).toBe(11);
  const { settings } = resultOf(confusions, files);
  expect(settings["measured"]).toMatchObject({ "base-224": { prompt: "{}", dimension: 768 } });
  expect(JSON.stringify(settings["measured"])).toContain(
    '"texts":[{"text":"backpack","label":"lemon"},',
  );
});
