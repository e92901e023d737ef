import type { Run } from "../../../src/compute/experiments/experiment.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

/** An outcome of the right shape for every run, without training: numbers differ between runs. */
export function syntheticOutcomes(runs: Run[]): Map<string, TrainingOutcome> {
  return new Map(runs.map((run, i) => [run.id, outcomeOf(run, 0.1 + 0.001 * i)]));
}

function outcomeOf({ case: c }: Run, x: number): TrainingOutcome {
  const delta = c.adapter ? { delta: x } : {};
  const state = { loss: x, temperature: x, bias: x, ...delta };
  const row = Array.from({ length: c.dim }, (_, k) => (k === 0 ? 1 : 0));
  const matrix = Array.from({ length: c.n }, () => row);
  return {
    trace: c.record.map((step) => ({ step, ...state })),
    gradientAtStep1: { temperatureLog: null, bias: null, firstTrainableRow0: null },
    final: {
      ...state,
      margin: x,
      relativeBiasStar: x,
      vectors: Array.from({ length: c.modalities }, () => matrix),
    },
    measurements: (c.measure ?? []).map((step) => ({
      step,
      margin: x,
      relativeBiasStar: x,
      xi: x,
      xiUnsquared: x,
    })),
  };
}
