import { adamStep, zeroMoments } from "./adam.ts";
import { exp, log } from "./elementary.ts";
import type { PairVectors } from "./pair-loss.ts";
import { gradientMemory, smoothMarginGradient } from "./smooth-margin.ts";
import { normaliseRows } from "./sphere.ts";
import { projectTangent } from "./tangent.ts";
import { drawMatrices } from "./torch-draws.ts";

/** The inverse temperature rises from COLDEST to HOTTEST, evenly in its logarithm, and then stays. */
const FIRST_T = 10;
const LAST_T = 3000;
/** The part of the steps in which it rises. */
const RISE = 0.9;
const FIRST_RATE = 0.02;
const LAST_RATE = 1e-5;
const ADAM = { betas: [0.9, 0.999], epsilon: 1e-8 } as const;

/** What is annealed, and from where. */
export interface Annealing {
  n: number;
  d: number;
  /** Whether U = V throughout, so that the result is a spherical code. */
  tied: boolean;
  steps: number;
  /** Of the normal draws that are the start: U first, then V unless they are tied. */
  seed: number;
}

/**
 * Looks for n pairs in R^d of large margin: Adam on minus the smooth margin of `smooth-margin.ts`, from
 * t = 10 to 3000, with a learning rate that falls as 1/sqrt(t) and towards 0. Rows stay unit vectors.
 *
 * A search, not a proof: it may end in a local optimum. Where `tied`, U and V are the same array.
 */
export function anneal({ n, d, tied, steps, seed }: Annealing): PairVectors {
  const sides = drawMatrices({ seed, draws: tied ? [0] : [0, 1] }, n, d).map((M) =>
    normaliseRows(M, n, d),
  );
  const U = sides[0]!;
  const pair = { U, V: sides[1] ?? U, n, d };
  const memory = gradientMemory(n, d, tied);
  const moments = sides.map(() => zeroMoments(n * d));
  for (let step = 1; step <= steps; step++) {
    const { t, rate } = schedule((step - 1) / steps);
    smoothMarginGradient(pair, t, memory);
    sides.forEach((M, side) => {
      const gradient = side === 0 ? memory.U : memory.V;
      projectTangent(gradient, M, n, d);
      adamStep(M, gradient, moments[side]!, step, { ...ADAM, lr: rate });
      normaliseRows(M, n, d);
    });
  }
  return pair;
}

/** Inverse temperature and learning rate after a part of all steps, in [0, 1). */
export function schedule(part: number): { t: number; rate: number } {
  const rise = Math.min(1, part / RISE);
  const t = FIRST_T * exp(rise * log(LAST_T / FIRST_T));
  return { t, rate: FIRST_RATE * (1 - part) * Math.sqrt(FIRST_T / t) + LAST_RATE };
}
