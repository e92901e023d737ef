import { cca, whitening } from "../../theory/unicon/cca.ts";
import {
  closedForm,
  mapOf,
  weightedCovariance,
  type Split,
} from "../../theory/unicon/closed-form.ts";
import {
  combine,
  dense,
  distance,
  inner,
  norm,
  scaled,
  times,
  timesTransposed,
  transposedTimes,
  type Dense,
} from "../../theory/unicon/dense.ts";
import { infoNceWeights } from "../../theory/unicon/info-nce-weights.ts";
import { kernelForm } from "../../theory/unicon/kernel-form.ts";
import {
  bilinearGradient,
  cosine,
  cosineGradient,
  type Heads,
} from "../../theory/unicon/similarity.ts";
import { infoNce } from "../../theory/unicon/losses.ts";
import { bilinear } from "../../theory/unicon/similarity.ts";
import { templateLoss } from "../../theory/unicon/template.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { centralDifferences, drawn, largestDifference } from "./differences.ts";

/** Sizes of the closed forms checked, and how many other heads are tried against each. */
export const CLOSED_FORMS = { draws: 10, n: 12, p: 6, q: 5, rank: 2, rho: 0.5, rivals: 200 };

/** What the closed form is exact for: frozen weights, in both spaces. */
export function closedFormMetrics(): Metric[] {
  const { draws, n, p, q } = CLOSED_FORMS;
  const found = Array.from({ length: draws }, (_, seed) => {
    const X = drawn(3 * seed, n, p);
    const Y = drawn(3 * seed + 1, n, q);
    const S = infoNceWeights(drawn(3 * seed + 2, n, n, 0.5), 1);
    return { ...surrogate(X, Y, S, seed), ...kernels(X, Y, S), ...gradients(X, Y, seed) };
  });
  return [
    exact("unicon/closed-form.draws", draws),
    exact("unicon/closed-form.rivals", draws * CLOSED_FORMS.rivals),
    ...Object.keys(found[0]!).map((name) => {
      const values = found.map((f) => f[name as keyof typeof f]);
      return exact(
        `unicon/closed-form.${name}`,
        name.startsWith("least") ? Math.min(...values) : Math.max(...values),
      );
    }),
    ...firstStep(),
    ...splits(),
  ];
}

/** The value that the theorem states, and how far below it other heads of that rank stay. */
function surrogate(X: Dense, Y: Dense, S: Dense, seed: number) {
  const { rank, rho, p, q, rivals } = CLOSED_FORMS;
  const C = weightedCovariance(X, S, Y);
  const objective = (M: Dense) => inner(C, M) - (rho / 2) * inner(M, M);
  const best = closedForm(C, { rank, rho });
  let closest = Infinity;
  for (let k = 0; k < rivals; k++) {
    const near = 0.1 * (1 + (k % 20));
    const F1 = combine(1, best.F1, near * norm(best.F1), drawn(10_000 * (seed + 1) + k, rank, p));
    const F2 = combine(1, best.F2, near * norm(best.F2), drawn(20_000 * (seed + 1) + k, rank, q));
    closest = Math.min(closest, best.value - objective(mapOf({ F1, F2 })));
  }
  return {
    "value.error": Math.abs(objective(mapOf(best)) - best.value),
    "least-lead": closest,
  };
}

/** The kernel form: a linear kernel gives the linear solution, full rank gives S / rho. */
function kernels(X: Dense, Y: Dense, S: Dense) {
  const { rank, rho, n } = CLOSED_FORMS;
  const [KX, KY] = [timesTransposed(X, X), timesTransposed(Y, Y)];
  const { A, B } = kernelForm(KX, KY, S, { rank, rho }, 1e-12);
  const linear = mapOf(closedForm(weightedCovariance(X, S, Y), { rank, rho }));
  const viaKernel = transposedTimes(X, times(timesTransposed(A, B), Y));
  // Inner products plus the identity: kernels of full rank.
  const ridged = (K: Dense): Dense => ({
    ...K,
    values: K.values.map((x, at) => x + (at % (n + 1) === 0 ? 1 : 0)),
  });
  const full = [ridged(KX), ridged(KY)] as const;
  const whole = kernelForm(...full, S, { rank: n, rho }, 1e-12);
  const truncated = kernelForm(...full, S, { rank, rho }, 1e-12);
  const untruncated = scaled(1 / rho, S);
  return {
    "kernel-linear.error": largestDifference(viaKernel, linear),
    "kernel-full.error": largestDifference(timesTransposed(whole.A, whole.B), untruncated),
    "least-without-truncation":
      distance(timesTransposed(truncated.A, truncated.B), untruncated) / norm(untruncated),
  };
}

/** Gradients by the first head from S, against differences: both similarities, and frozen lengths. */
function gradients(X: Dense, Y: Dense, seed: number) {
  const { rank, p, q } = CLOSED_FORMS;
  const heads: Heads = { F1: drawn(500 + seed, rank, p, 0.5), F2: drawn(600 + seed, rank, q, 0.5) };
  const error = (similarity: typeof cosine, gradient: (S: Dense) => Heads) => {
    const loss = (F1: Dense) => templateLoss(infoNce(1), similarity(X, Y, { ...heads, F1 }));
    const S = infoNceWeights(similarity(X, Y, heads), 1);
    return largestDifference(gradient(S).F1, centralDifferences(loss, heads.F1));
  };
  return {
    "gradient.bilinear.error": error(bilinear, (S) => bilinearGradient(X, Y, heads, S)),
    "gradient.cosine.error": error(cosine, (S) => cosineGradient(X, Y, heads, S)),
    "least-gradient.frozen-lengths.error": error(cosine, (S) =>
      cosineGradient(X, Y, heads, S, false),
    ),
  };
}

/** From s = 0 the first step is the plain cross-covariance; on whitened data, CCA. */
function firstStep(): Metric[] {
  const { p, q, rank } = CLOSED_FORMS;
  const n = 60;
  const shared = drawn(1, n, p);
  const X = centered(shared);
  const mixed = times(shared, drawn(2, p, q));
  const Y = centered(combine(1, mixed, 1, drawn(3, n, q)));
  const zero = dense(n, n);
  const direction = (S: Dense): Dense => {
    const C = weightedCovariance(X, S, Y);
    return scaled(1 / norm(C), C);
  };
  const plain = scaled(1 / norm(transposedTimes(X, Y)), transposedTimes(X, Y));
  const [WX, WY] = [whitening(X, 1e-2), whitening(Y, 1e-2)];
  const S = infoNceWeights(zero, 1);
  const white = closedForm(weightedCovariance(times(X, WX), S, times(Y, WY)), { rank, rho: 1 });
  const own = { F1: times(white.F1, WX), F2: times(white.F2, WY) };
  return [
    exact(
      "unicon/first-step.covariance.error",
      Math.max(...[0.1, 1, 10].map((tau) => distance(direction(infoNceWeights(zero, tau)), plain))),
    ),
    exact(
      "unicon/first-step.cca.error",
      largestDifference(cosine(X, Y, own), cosine(X, Y, cca(X, Y, rank, 1e-2))),
    ),
  ];
}

/** Under cosine similarity rho drops out, and the way the singular values are shared out does not. */
function splits(): Metric[] {
  const { n, p, q, rank } = CLOSED_FORMS;
  const [X, Y] = [drawn(71, n, p), drawn(72, n, q)];
  const C = weightedCovariance(X, infoNceWeights(drawn(73, n, n), 1), Y);
  const s = (rho: number, split: Split) => cosine(X, Y, closedForm(C, { rank, rho, split }));
  return [
    exact("unicon/cosine.rho.error", largestDifference(s(0.01, "balanced"), s(100, "balanced"))),
    exact("unicon/cosine.split.difference", largestDifference(s(1, "balanced"), s(1, "one-sided"))),
  ];
}

function centered(M: Dense): Dense {
  const means = Array.from({ length: M.columns }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < M.rows; i++) sum += M.values[i * M.columns + k]!;
    return sum / M.rows;
  });
  return { ...M, values: M.values.map((x, at) => x - means[at % M.columns]!) };
}
