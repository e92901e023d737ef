import { adamStep, zeroMoments } from "../../math/adam.ts";
import { exp, log } from "../../math/elementary.ts";
import {
  dense,
  scaled,
  times,
  timesTransposed,
  transposedTimes,
  type Dense,
} from "../../theory/unicon/dense.ts";
import { infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import { sigmoidWeights } from "../../theory/unicon/sigmoid-weights.ts";
import { pulledBack, unitRows } from "../../theory/unicon/similarity.ts";
import { uniformFrom, type Encoder } from "./encoders.ts";

/** What is minimised over mini-batches, by cosine similarities. */
export type Objective =
  | { loss: "info-nce"; tau: number }
  | {
      loss: "sigmoid";
      parameterization: "bias" | "relative-bias";
      temperature: number;
      bias: number;
    };

/** Adam and the batches. */
export interface Schedule {
  lr: number;
  batch: number;
  epochs: number;
}

/** The scalars at the end; both 0 for InfoNCE, which trains none. */
export interface Trained {
  temperature: number;
  bias: number;
  steps: number;
}

const ADAM = { betas: [0.9, 0.999], epsilon: 1e-8 } as const;

/**
 * Trains two encoders in place, in float64, on shuffled full batches; log t and the bias of the
 * sigmoid loss are trained with them. The same arguments give the same bytes.
 */
export function train(
  [first, second]: readonly [Encoder, Encoder],
  X: Dense,
  Y: Dense,
  objective: Objective,
  { lr, batch, epochs }: Schedule,
  seed: number,
): Trained {
  const options = { ...ADAM, lr };
  const scalars = Float64Array.from(
    objective.loss === "sigmoid" ? [log(objective.temperature), objective.bias] : [0, 0],
  );
  const moments = [first.parameters, second.parameters, scalars].map(({ length }) =>
    zeroMoments(length),
  );
  const uniform = uniformFrom(seed);
  const order = Array.from({ length: X.rows }, (_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, uniform);
    for (let from = 0; from + batch <= X.rows; from += batch) {
      const rows = order.slice(from, from + batch);
      const U = unitRows(first.encode(chosen(X, rows)));
      const V = unitRows(second.encode(chosen(Y, rows)));
      const { S, byScalars } = pull(timesTransposed(U.rows, V.rows), objective, scalars);
      const gradients = [
        first.gradient(pulledBack(U, times(S, V.rows))),
        second.gradient(pulledBack(V, transposedTimes(S, U.rows))),
        byScalars,
      ];
      step++;
      [first.parameters, second.parameters, scalars].forEach((values, i) => {
        adamStep(values, gradients[i]!, moments[i]!, step, options);
      });
    }
  }
  const sigmoid = objective.loss === "sigmoid";
  return { temperature: sigmoid ? exp(scalars[0]!) : 0, bias: scalars[1]!, steps: step };
}

/** S of the loss per sample, and its derivatives by log t and by the bias. */
function pull(
  s: Dense,
  objective: Objective,
  scalars: Float64Array,
): { S: Dense; byScalars: Float64Array } {
  if (objective.loss === "info-nce")
    return {
      S: scaled(1 / objective.tau, infoNceWeights(s, objective.tau)),
      byScalars: new Float64Array(2),
    };
  const t = exp(scalars[0]!);
  const { parameterization } = objective;
  const found = sigmoidWeights(s, { parameterization, temperature: t, bias: scalars[1]! });
  return {
    S: scaled(1 / s.rows, found.S),
    byScalars: Float64Array.of((found.temperature * t) / s.rows, found.bias / s.rows),
  };
}

function chosen({ columns, values }: Dense, rows: readonly number[]): Dense {
  const M = dense(rows.length, columns);
  rows.forEach((row, i) => {
    M.values.set(values.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return M;
}

/** Fisher and Yates. */
function shuffle(order: number[], uniform: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(((uniform() + 1) / 2) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
