import { describe, expect, test } from "vitest";
import { armsOf, comparisonRuns, curveOf } from "../../../src/compute/experiments/figure-16.ts";
import { compareLosses } from "../../../src/compute/experiments/figure-18.ts";
import { experiment as figure17 } from "../../../src/compute/experiments/figure-17.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";
import { syntheticOutcomes } from "../claims/synthetic-outcomes.ts";

/** Outcomes of the shared runs with a loss, t and bias of our choosing for each. */
function outcomesWith(state: (id: string) => { loss: number; temperature: number; bias: number }) {
  const outcomes = syntheticOutcomes(comparisonRuns(3));
  for (const [id, outcome] of outcomes)
    outcomes.set(id, {
      ...outcome,
      trace: outcome.trace.map((entry) => ({ ...entry, ...state(id) })),
      final: { ...outcome.final, ...state(id) },
    } satisfies TrainingOutcome);
  return outcomes;
}
const seedOf = (id: string) => Number(id.at(-1));

describe("the runs behind figures 16 to 19", () => {
  test("start both methods from the same vectors and from b_rel = b / 10", () => {
    const runs = comparisonRuns(1).map((run) => run.case);
    const [relativeBias, bias] = [runs[1]!, runs[6]!];
    expect(bias.init).toEqual(relativeBias.init);
    expect(bias.init).toEqual({ torch: { seed: 50, draws: [2, 3] } });
    expect([bias.bias.init, relativeBias.bias.init]).toEqual([-5, -0.5]);
  });

  test("are eleven seeds of ten arms, and the first again under the formula", () => {
    const runs = comparisonRuns();
    expect(runs).toHaveLength(120);
    expect(runs.filter((run) => run.case.logEpsilon === 0)).toHaveLength(10);
  });

  test("are found by arm, the authors' seed first", () => {
    const arms = armsOf(outcomesWith((id) => ({ loss: seedOf(id), temperature: 10, bias: 0 })));
    expect(arms.map(({ id }) => id).slice(0, 3)).toEqual([
      "b0.relative-bias",
      "b0.bias",
      "b1.relative-bias",
    ]);
    expect(arms[0]!.seeds.map((outcome) => outcome.final.loss)).toEqual([0, 1, 2]);
  });
});

test("a curve holds the authors' seed and the range over all seeds", () => {
  const arms = armsOf(outcomesWith((id) => ({ loss: 5 - seedOf(id), temperature: 10, bias: 0 })));
  const { step, authors, low, high } = curveOf(arms[0]!, (entry) => entry.loss);
  expect(step!.slice(0, 4)).toEqual([1, 2, 5, 10]);
  expect([authors![0], low![0], high![0]]).toEqual([5, 3, 5]);
});

test("losses are compared by their medians over seeds, start by start", () => {
  // Seeds 0, 1, 2 of the relative-bias runs lose 1, 1 and 9, all others 2: a median of 1 against 2.
  const arms = armsOf(
    outcomesWith((id) => ({
      loss: id.includes("relative") && !id.includes("b4") ? (seedOf(id) === 2 ? 9 : 1) : 2,
      temperature: 10,
      bias: 0,
    })),
  );
  const metrics = new Map(compareLosses("figure-18", arms).map((m) => [m.id, m.value]));
  expect(metrics.get("figure-18/b0.relative-bias.loss-4000.median")).toBe(1);
  expect(metrics.get("figure-18/b0.bias.loss-4000.median")).toBe(2);
  expect(metrics.get("figure-18/starts-faster-4000")).toBe(4);
});

test("the relative bias of a run with a trained bias is b / t", () => {
  const outcomes = outcomesWith((id) => ({
    loss: 0,
    temperature: 20,
    bias: id.includes("relative") ? 0.5 : id.includes("b0") ? -6 : 4,
  }));
  const metrics = new Map(figure17.summarise(outcomes).metrics.map((m) => [m.id, m.value]));
  expect(metrics.get("figure-17/b0.bias.mean")).toBe(-0.3);
  expect(metrics.get("figure-17/b0.bias.size")).toBe(0.3);
  expect(metrics.get("figure-17/b0.bias.b")).toBe(-6);
  expect(metrics.get("figure-17/b1.relative-bias.mean")).toBe(0.5);
  expect(metrics.get("figure-17/starts-smaller")).toBe(5);
  // 0.2 is less than half of 0.5, 0.3 is not.
  expect(metrics.get("figure-17/starts-under-half")).toBe(4);
});
