import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { recordedLoss } from "../experiment.ts";
import { geometryTolerance, stuckLossTolerance, temperatureTolerance } from "../tolerances.ts";
import { fixed, trained } from "../training.ts";
import {
  RECORD,
  SIZE,
  START_TEMPERATURE,
  lossMetric,
  type Configuration,
} from "./configuration.ts";

const BIASES = [-1, -0.5, 0, 0.5, 1];
const FIXED_TEMPERATURE = 100;
/** Beyond this logit 1 - sigmoid is exactly zero in float32: a wrong pair no longer moves. */
const SATURATION = 16.6;

/** The ablation with fixed inverse temperature t = 100 and five fixed relative biases. */
export const fixedTemperature: Configuration[] = BIASES.map((bias, i) => ({
  id: `fixed-t.b${i}`,
  training: {
    ...SIZE,
    draws: [2 * i, 2 * i + 1],
    temperature: fixed(FIXED_TEMPERATURE),
    bias: fixed(bias),
    record: RECORD,
  },
  report: (outcome) => [
    { id: "loss", value: recordedLoss(outcome), tolerance: stuckLossTolerance(SIZE.n) },
    { id: "stuck-pairs", value: stuckPairs(outcome), tolerance: 20 },
    // A run that never separates has a margin set by its worst pair alone.
    { id: "margin", value: outcome.final.margin, tolerance: 0.5 },
  ],
}));

/** The same with a trained inverse temperature. */
export const trainedTemperature: Configuration[] = BIASES.map((bias, i) => ({
  id: `trained-t.b${i}`,
  training: {
    ...SIZE,
    draws: [2 * i, 2 * i + 1],
    temperature: trained(START_TEMPERATURE),
    bias: fixed(bias),
    record: RECORD,
  },
  report: (outcome) => [
    lossMetric(outcome),
    {
      id: "temperature",
      value: outcome.final.temperature,
      tolerance: temperatureTolerance(outcome.final.temperature),
    },
    { id: "margin", value: outcome.final.margin, tolerance: geometryTolerance() },
  ],
}));

/** Entries of the logit matrix on the wrong side by more than the float32 saturation. */
function stuckPairs({ final }: TrainingOutcome): number {
  const [U, V] = final.vectors;
  let stuck = 0;
  U!.forEach((u, i) => {
    V!.forEach((v, j) => {
      const s = u.reduce((sum, x, k) => sum + x * v[k]!, 0);
      const z = final.temperature * (s - final.bias);
      if ((i === j ? -z : z) > SATURATION) stuck++;
    });
  });
  return stuck;
}
