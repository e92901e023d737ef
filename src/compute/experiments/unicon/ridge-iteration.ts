import { closedForm, mapOf, weightedCovariance } from "../../theory/unicon/closed-form.ts";
import {
  combine,
  distance,
  inner,
  norm,
  timesTransposed,
  times,
  type Dense,
} from "../../theory/unicon/dense.ts";
import { infoNceLoss, infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import { iterate, type IterationStep } from "../../theory/unicon/iterate.ts";
import { sigmoidWeights } from "../../theory/unicon/sigmoid-weights.ts";
import { truncatedSvd } from "../../theory/unicon/truncated-svd.ts";
import { exact, truth } from "../calculation.ts";
import type { Metric, Summary } from "../experiment.ts";
import { drawn, largestDifference } from "./differences.ts";

/** Bilinear heads of full rank on normal data; the ridge as shares of the bound. */
export const RIDGES = {
  n: 24,
  p: 6,
  q: 5,
  tau: 1,
  shares: [2, 1.01, 0.5, 0.1, 0.03, 0.01, 0.001],
  most: 2000,
  tolerance: 1e-10,
  drawn: 60,
  draws: 20,
};

const S = (s: Dense): Dense => infoNceWeights(s, RIDGES.tau);

/** The iteration as projected gradient: one update, where it converges and where it cycles. */
export function ridgeIteration(): Summary {
  const { n, p, q, tau, shares } = RIDGES;
  const X = drawn(11, n, p);
  const Y = drawn(12, n, q);
  const bound = (truncatedSvd(X, 1).sigma[0]! * truncatedSvd(Y, 1).sigma[0]!) ** 2 / (2 * tau * n);
  const runs = shares.map((share) => runWith(X, Y, share * bound, bound));
  return {
    metrics: [
      exact("unicon/ridge.bound", bound),
      ...updates(),
      ...runs.flatMap(({ metrics }, i) =>
        Object.entries(metrics).map(([name, value]) => exact(`unicon/ridge.r${i}.${name}`, value)),
      ),
    ],
    series: Object.fromEntries(
      runs.map(({ change }, i) => [`ridge.r${i}`, { step: change.map((_, k) => k + 1), change }]),
    ),
  };
}

function runWith(X: Dense, Y: Dense, rho: number, bound: number) {
  const { p, q, most, tolerance, drawn: shown } = RIDGES;
  const options = { rank: Math.min(p, q), rho, weights: S, similarity: "bilinear" } as const;
  const change: number[] = [];
  const last: IterationStep[] = [];
  for (const step of iterate(X, Y, options)) {
    if (change.length < shown) change.push(step.change);
    last.unshift(step);
    last.length = Math.min(last.length, 3);
    if (step.change < tolerance || step.step === most) break;
  }
  const [now, , before] = last;
  const { map, step, change: moved } = now!;
  return {
    change,
    metrics: {
      rho,
      steps: step,
      converged: truth(moved < tolerance),
      // Back where it was two updates ago, though not where it was one ago.
      cycles: truth(moved >= 1e-3 && distance(map, before!.map) / norm(map) < 1e-6),
      change: moved,
      norm: norm(map),
      gradient: norm(ridgeGradient(X, Y, map, rho)) / (rho * norm(map)),
      loss: ridgeLoss(X, Y, map, rho),
      ...(moved < tolerance && {
        descent: ridgeLoss(X, Y, descended(X, Y, rho, bound), rho),
      }),
    },
  };
}

const similarities = (X: Dense, Y: Dense, M: Dense): Dense => timesTransposed(times(X, M), Y);

function ridgeLoss(X: Dense, Y: Dense, M: Dense, rho: number): number {
  return infoNceLoss(similarities(X, Y, M), RIDGES.tau) + (rho / 2) * inner(M, M);
}

function ridgeGradient(X: Dense, Y: Dense, M: Dense, rho: number): Dense {
  return combine(rho, M, -1, weightedCovariance(X, S(similarities(X, Y, M)), Y));
}

/** Plain gradient descent on M from elsewhere, with the safe step 1 / (bound + rho). */
function descended(X: Dense, Y: Dense, rho: number, bound: number): Dense {
  const { p, q } = RIDGES;
  let M = drawn(13, p, q, 0.1);
  for (let step = 0; step < 1000; step++)
    M = combine(1, M, -1 / (bound + rho), ridgeGradient(X, Y, M, rho));
  return M;
}

/** C(M) / rho against M - gradient / rho, before and after truncation, at drawn M. */
function updates(): Metric[] {
  const { n, p, q, draws } = RIDGES;
  const losses: Record<string, (s: Dense) => Dense> = {
    "info-nce": S,
    sigmoid: (s) => sigmoidWeights(s, { parameterization: "bias", temperature: 1, bias: 1 }).S,
  };
  const rho = 2;
  return Object.entries(losses).map(([name, weights]) =>
    exact(
      `unicon/update.${name}.error`,
      Math.max(
        ...Array.from({ length: draws }, (_, seed) => {
          const X = drawn(100 + seed, n, p);
          const Y = drawn(200 + seed, n, q);
          const M = drawn(300 + seed, p, q, 0.1);
          const C = weightedCovariance(X, weights(similarities(X, Y, M)), Y);
          const update = mapOf(closedForm(C, { rank: 2, rho }));
          const gradient = combine(rho, M, -1, C);
          const moved = combine(1, M, -1 / rho, gradient);
          const projected = mapOf(closedForm(moved, { rank: 2, rho: 1 }));
          return largestDifference(update, projected) / norm(update);
        }),
      ),
    ),
  );
}
