import { cos, exp, sin } from "../../math/elementary.ts";
import { dense, times, timesTransposed, type Dense } from "../../theory/unicon/dense.ts";
import { sigmoidWeights } from "../../theory/unicon/sigmoid-weights.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";

/** Inverse temperatures at which the weights on the pentagon are taken. */
export const PENTAGON_TEMPERATURES = [10, 40, 160];

/**
 * A constellation's weights as t grows, with b = t b*_rel: S e^(t m) / t tends to 1 on matching
 * pairs, -1 on the non-matching ones at the margin, and 0 on the others.
 */
export function pentagon(): Metric[] {
  const n = 5;
  const U = dense(
    n,
    2,
    Array.from({ length: n }, (_, i) => [
      cos((2 * Math.PI * i) / n),
      sin((2 * Math.PI * i) / n),
    ]).flat(),
  );
  const gram = timesTransposed(U, U);
  const near = cos((2 * Math.PI) / n);
  const margin = (1 - near) / 2;
  const relative = (1 + near) / 2;
  const limit = (i: number, j: number): number =>
    i === j ? 1 : (i - j + n) % n === 1 || (j - i + n) % n === 1 ? -1 : 0;
  return PENTAGON_TEMPERATURES.flatMap((t) => {
    const { S } = sigmoidWeights(gram, {
      parameterization: "relative-bias",
      temperature: t,
      bias: relative,
    });
    const freed = S.values.map((x) => (x * exp(t * margin)) / t);
    const error = freed.reduce(
      (most, x, at) => Math.max(most, Math.abs(x - limit(Math.floor(at / n), at % n))),
      0,
    );
    return [
      exact(`unicon/pentagon.t${t}.error`, error),
      exact(`unicon/pentagon.t${t}.tangent`, tangentShare({ ...S, values: freed }, U)),
    ];
  });
}

/** max_i of the part of sum_j S_ij V_j across U_i. */
function tangentShare(S: Dense, U: Dense): number {
  const W = times(S, U);
  let most = 0;
  for (let i = 0; i < U.rows; i++) {
    const [ux, uy] = [U.values[2 * i]!, U.values[2 * i + 1]!];
    most = Math.max(most, Math.abs(ux * W.values[2 * i + 1]! - uy * W.values[2 * i]!));
  }
  return most;
}
