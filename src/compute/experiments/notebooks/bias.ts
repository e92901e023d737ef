import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { stateAfter, traceAt } from "../experiment.ts";
import { biasTolerance, lossTolerance, temperatureTolerance } from "../tolerances.ts";
import { trained } from "../training.ts";
import { HALFWAY, RECORD, SIZE, START_TEMPERATURE, type Configuration } from "./configuration.ts";

const BIASES = [-10, -5, 0, 5, 10];

/** Bias against relative bias: the relative-bias half, b_rel starting at b / 10. */
export const relativeBias: Configuration[] = BIASES.map((bias, i) => ({
  id: `relative-bias.b${i}`,
  training: {
    ...SIZE,
    draws: [2 * i, 2 * i + 1],
    temperature: trained(START_TEMPERATURE),
    bias: trained(bias / START_TEMPERATURE),
    record: RECORD,
  },
  report: (outcome) => [...stateAt(outcome, HALFWAY), ...stateAt(outcome, SIZE.steps)],
}));

function stateAt(outcome: TrainingOutcome, step: number) {
  const { temperature, bias } = stateAfter(outcome, step);
  const { loss } = traceAt(outcome, step);
  return [
    {
      id: `temperature-${step}`,
      value: temperature,
      tolerance: temperatureTolerance(temperature),
    },
    { id: `relative-bias-${step}`, value: bias, tolerance: biasTolerance() },
    { id: `loss-${step}`, value: loss, tolerance: lossTolerance(loss) },
  ];
}
