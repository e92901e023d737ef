import { crossPolytope } from "../../math/codes/polytopes.ts";
import { simplex } from "../../math/codes/simplex.ts";
import { log } from "../../math/elementary.ts";
import { innerProductMatrix } from "../../math/inner-product-matrix.ts";
import { margin } from "../../math/margin.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import { separation } from "../../math/separation.ts";
import type { Vectors } from "../../math/vectors.ts";
import { exact, truth } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import type { Constellation } from "./drawn-constellations.ts";
import { tally } from "./tally.ts";

/**
 * min(min_i <U_i, V_i> - b/t, min_(i != j) -factor <U_i, V_j> + b/t): with factor 1 the quantity that the
 * proof of Theorem 3.2 bounds by m*, with factor t the one it prints.
 */
export function leastDistance(S: Vectors, n: number, relativeBias: number, factor: number): number {
  let least = Infinity;
  for (let at = 0; at < n * n; at++)
    least = Math.min(
      least,
      at % (n + 1) === 0 ? S[at]! - relativeBias : -factor * S[at]! + relativeBias,
    );
  return least;
}

/** The three slips in the proof of Theorem 3.2, each as printed and as corrected. */
export function proofMetrics(
  constellations: readonly Constellation[],
  { n, t, relativeBias, seed }: { n: number; t: number; relativeBias: number; seed: number },
): Metric[] {
  const { X, d } = simplex(n - 1);
  const S = innerProductMatrix({ U: X, V: X, n, d });
  const best = margin(separation(X, X, n, d));
  const bits = mersenneTwister(seed);
  const kept = tally();
  for (const c of constellations) {
    kept.add(c.margin - leastDistance(c.S, c.pair.n, 4 * uniform53(bits) - 2, 1), 1e-14);
    // The middle of the gap is where the two sides meet.
    kept.add(c.margin - leastDistance(c.S, c.pair.n, c.relativeBias, 1), 1e-14);
  }
  const room = 2 * log(n);
  // Products 1 and at most 0: eq. (2) with m = b_rel = 1/2, in numbers without rounding.
  const axes = crossPolytope(d);
  const { minMatching, maxNonMatching } = separation(axes.X, axes.X, axes.n, d);
  const [m, b] = [0.5, 0.5];
  const id = (name: string) => `theorem-3-2/proof.${name}`;
  return [
    exact(id("margin"), best),
    exact(id("equal-margins.allowed"), truth(minMatching >= m + b && maxNonMatching <= b - m)),
    exact(id("equal-margins.excess"), margin({ minMatching, maxNonMatching }) - m),
    exact(id("exponent"), log(n * n) - best * t),
    exact(id("exponent-printed"), -best * t + room / t),
    exact(id("exponent-printed-error"), log(n * n) - room / t),
    exact(id("exponent-corrected-error"), Math.abs(log(n * n) - room)),
    exact(id("least-printed"), leastDistance(S, n, relativeBias, t)),
    exact(id("least-corrected"), leastDistance(S, n, relativeBias, 1)),
    exact(id("least.cases"), kept.cases),
    exact(id("least.violations"), kept.violations),
  ];
}
