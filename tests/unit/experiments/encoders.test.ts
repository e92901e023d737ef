import { describe, expect, test } from "vitest";
import { EXTENDED } from "../../../src/compute/artefacts.ts";
import { claims } from "../../../src/compute/claims/emoji.ts";
import { checksOf, metricsOf, rulesOf } from "../../../src/compute/claims/names.ts";
import { EXPERIMENTS } from "../../../src/compute/experiments/index.ts";
import { Claim } from "../../../src/compute/schemas/claim.ts";
import { EncoderCase, type EncoderTraining } from "../../../src/compute/schemas/encoder-case.ts";
import {
  TrainedEncoders,
  type EncoderGeometry,
  type EncoderOutcome,
} from "../../../src/compute/schemas/encoder-outcome.ts";
import { ResultFile } from "../../../src/compute/schemas/result.ts";

const IDS = EXTENDED.filter((id) => EXPERIMENTS[id].encoders);

const GEOMETRY: EncoderGeometry = {
  minPositive: 0.1,
  maxNegative: 0.4,
  meanPositive: 0.5,
  meanNegative: -0.1,
  lowPositive: 0.3,
  highNegative: 0.1,
  topNegative: 0.2,
  xi: 0.5,
  gap: 0.8,
  imageConcentration: 0.2,
  textConcentration: 0.1,
  separable: true,
  imageToName: { top1: 0.7, top10: 0.9 },
  nameToImage: { top1: 0.8, top10: 0.9 },
};

/** A finished run in which the relative bias is faster by ten steps and better by a tenth. */
function finished(run: EncoderTraining, collapsed = false): TrainedEncoders {
  const relative = run.parameterization === "relative-bias";
  const losses = Array.from({ length: run.steps }, (_, i) =>
    Math.max(0.4, 10 - 0.1 * (i + (relative ? 10 : 0)) - 0.001 * run.seed),
  );
  const shift = relative ? 0.1 : 0;
  const geometry = { ...GEOMETRY, lowPositive: 0.3 + shift + 0.001 * run.seed };
  return {
    task: "train",
    curve: {
      loss: losses,
      temperature: losses.map(() => 20),
      bias: losses.map(() => (relative ? 0.9 : 10)),
    },
    evaluations: [],
    final: { loss: losses.at(-1), temperature: 20, bias: relative ? 0.9 : 10 },
    collapsed,
    seen: geometry,
    heldOut: geometry,
  };
}

function summaryOf(id: (typeof IDS)[number], collapses: (run: string) => boolean = () => false) {
  const { encoders } = EXPERIMENTS[id];
  const outcomes = new Map<string, EncoderOutcome>(
    encoders!
      .runs()
      .flatMap((run) =>
        run.case.task === "train" ? [[run.id, finished(run.case, collapses(run.id))]] : [],
      ),
  );
  const { metrics, series } = encoders!.summarise(outcomes);
  return { metrics: new Map(metrics.map(({ id: name, value }) => [name, value])), series };
}

describe.each(IDS)("%s", (id) => {
  const { encoders, settings } = EXPERIMENTS[id];

  test("has runs that are valid, distinct, and differ in how the bias is written alone", () => {
    const runs = encoders!.runs();
    expect(new Set(runs.map((run) => JSON.stringify(run.case))).size).toBe(runs.length);
    for (const run of runs) EncoderCase.parse(run.case);
    for (const { id: name, case: run } of runs.filter((r) => r.id.includes(".plain/"))) {
      const other = runs.find((r) => r.id === name.replace(".plain/", ".relative/"))!.case;
      expect({ ...other, parameterization: "bias", bias: (run as EncoderTraining).bias }).toEqual(
        run,
      );
    }
  });

  test("gives a valid result with every number that the claims name, and only finite ones", () => {
    const { metrics, series } = summaryOf(id);
    const values = Object.fromEntries(metrics);
    ResultFile.parse({
      artefact: id,
      engine: { name: "tfjs", precision: "float32" },
      settings,
      metrics: values,
      tolerances: {},
      series,
    });
    const named = claims
      .map((claim) => Claim.parse(claim))
      .flatMap((claim) => [
        ...claim.parts.flatMap(rulesOf).flatMap(checksOf).flatMap(metricsOf),
        ...claim.runs.map((run) => run.metric),
      ])
      .filter((metric) => metric.startsWith(`${id}/`));
    expect(named.length).toBeGreaterThan(0);
    // Every run here is alike but for its seed, so that none of the fixed biases collapses.
    expect(named.filter((metric) => !Number.isFinite(values[metric]))).toEqual([]);
  });
});

test("a start with the same logits: the loss before the first step does not tell the two apart", () => {
  const starts = EXPERIMENTS["emoji-fixed-bias"].encoders!.runs().map((run) => {
    const { temperature, bias } = run.case as EncoderTraining;
    return temperature.init * bias.init;
  });
  for (const shift of starts) expect(shift).toBeCloseTo(10, 12);
});

describe("the headline", () => {
  test("compares the two from the same seeds, with an interval", () => {
    const { metrics } = summaryOf("emoji-headline");
    expect(metrics.get("emoji-headline/sound")).toBe(50);
    expect(metrics.get("emoji-headline/all.early.difference")).toBeCloseTo(-10, 10);
    expect(metrics.get("emoji-headline/all.early.difference.high")).toBeLessThan(0);
    expect(metrics.get("emoji-headline/all.margin.difference")).toBeCloseTo(0.05, 10);
    expect(metrics.get("emoji-headline/twemoji.plain.bias.mean")).toBe(0.5);
    expect(metrics.get("emoji-headline/twemoji.relative.bias.mean")).toBe(0.9);
  });

  test("leaves a collapsed run out of every average and counts it", () => {
    const whole = summaryOf("emoji-headline").metrics;
    const { metrics, series } = summaryOf("emoji-headline", (run) => run === "noto.plain/s2");
    expect(metrics.get("emoji-headline/sound")).toBe(49);
    expect(metrics.get("emoji-headline/noto.plain.collapsed")).toBe(1);
    expect(metrics.get("emoji-headline/all.seeds")).toBe(4);
    expect(metrics.get("emoji-headline/noto.seeds")).toBe(4);
    expect(metrics.get("emoji-headline/twemoji.seeds")).toBe(5);
    expect(metrics.get("emoji-headline/noto.plain.margin.mean")).not.toBe(
      whole.get("emoji-headline/noto.plain.margin.mean"),
    );
    expect(series["noto.plain"]!.seed).not.toContain(2);
  });

  test("says nothing of a comparison where fewer than two seeds are sound", () => {
    const { metrics } = summaryOf("emoji-headline", (run) => !run.endsWith("/s1"));
    expect(metrics.get("emoji-headline/all.seeds")).toBe(1);
    expect(metrics.has("emoji-headline/all.margin.difference")).toBe(false);
  });
});
