import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import { CHECKPOINTS, largestRise } from "./descent.ts";
import { traceAt, type Metric } from "./experiment.ts";
import {
  biasTolerance,
  lossTolerance,
  relative,
  stuckLossTolerance,
  temperatureTolerance,
} from "./tolerances.ts";

/** Losses of an arm at the start and the checkpoints: of its first run, and in the mean of all. */
export function lossMetrics(stem: string, outcomes: readonly TrainingOutcome[]): Metric[] {
  const [first] = outcomes;
  const n = first!.final.vectors[0]!.length;
  const separated = outcomes.every(({ final }) => final.margin > 0);
  const stuck = separated ? 0 : stuckLossTolerance(n);
  const loss = (name: string, value: number): Metric => ({
    id: `${stem}.${name}`,
    value,
    tolerance: lossTolerance(value) + stuck,
  });
  return [
    loss("loss-1", traceAt(first!, 1).loss),
    ...CHECKPOINTS.flatMap((step) => {
      const losses = outcomes.map((outcome) => traceAt(outcome, step).loss);
      return [loss(`loss-${step}`, losses[0]!), loss(`loss-${step}.mean`, mean(losses))];
    }),
  ];
}

/**
 * Where the first run of an arm that trains t ends, with b / t as the relative bias of a `bias` run,
 * and the mean over runs of how far the loss rises again on its way.
 */
export function trainedMetrics(
  stem: string,
  outcomes: readonly TrainingOutcome[],
  parameterization: "relative-bias" | "bias",
): Metric[] {
  const { temperature, bias, delta } = outcomes[0]!.final;
  const rise = mean(outcomes.map(({ trace }) => largestRise(trace)));
  const relativeBias = parameterization === "bias" ? bias / temperature : bias;
  const add = (name: string, value: number, tolerance: number): Metric => ({
    id: `${stem}.${name}`,
    value,
    tolerance,
  });
  return [
    add("temperature", temperature, temperatureTolerance(temperature)),
    add("relative-bias", relativeBias, biasTolerance()),
    ...(delta === undefined ? [] : [add("delta", delta, biasTolerance())]),
    // How high a jump goes is decided by the last bits of the loss before it.
    add("rise.mean", rise, relative(rise, 1)),
  ];
}
