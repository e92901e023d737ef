import { extend } from "../../math/adapter.ts";
import { exp } from "../../math/elementary.ts";
import { entryLoss } from "../../math/entry-loss.ts";
import { pairLoss } from "../../math/pair-loss.ts";
import { sigmoid } from "../../math/sigmoid.ts";
import type { TrainingCase } from "../../schemas/case.ts";
import type { State } from "./layout.ts";
import type { Shape } from "./shape.ts";

/** t, the bias as parameterised and, with an adapter, delta. */
export interface Scalars {
  temperature: number;
  bias: number;
  delta?: number;
}

/** The scalars that a state stands for; what is fixed is the case's own number. */
export function scalarsOf(run: TrainingCase, shape: Shape, state: State): Scalars {
  const settle = shape.loss === "published" ? Math.fround : (x: number) => x;
  const temperature = shape.exponentialTemperature
    ? settle(exp(state.logTemperature))
    : run.temperature.init;
  const bias = run.bias.trainable ? state.bias : settle(run.bias.init);
  return shape.adapted
    ? { temperature, bias, delta: settle(sigmoid(state.adapter)) }
    : { temperature, bias };
}

/** The loss in float64, of the float32 vectors and scalars that the kernel has. */
export function lossOf(
  { n, dim, pairs, parameterization, logEpsilon, complement }: TrainingCase,
  matrices: readonly Float64Array[],
  { temperature, bias, delta }: Scalars,
): number {
  const extended =
    delta === undefined
      ? matrices
      : matrices.map((M, m) => extend(M, n, dim, delta, m === 0 ? 1 : -1));
  const d = delta === undefined ? dim : dim + 1;
  const entry = entryLoss(logEpsilon, complement);
  let sum = 0;
  for (const [a, b] of pairs) {
    const pair = { U: extended[a]!, V: extended[b]!, n, d };
    sum += pairLoss(pair, { parameterization, temperature, bias }, entry);
  }
  return sum / (n * n * pairs.length);
}
