import {
  closedForm,
  mapOf,
  weightedCovariance,
  type ClosedForm,
  type ClosedFormOptions,
} from "./closed-form.ts";
import { combine, dense, distance, norm, scaled, type Dense } from "./dense.ts";
import { bilinear, cosine } from "./similarity.ts";

/** How the alternating iteration is run. */
export interface IterationOptions extends ClosedFormOptions {
  /** S(gamma) as a function of the similarities. */
  weights: (s: Dense) => Dense;
  similarity: "bilinear" | "cosine";
  /** The share of the old map that each update keeps, both scaled to length 1; 0 to below 1. */
  damping?: number;
}

/** State after one update. */
export interface IterationStep extends ClosedForm {
  /** From 1. */
  step: number;
  /** M = F1^T F2, p x q. */
  map: Dense;
  /** |M_k / |M_k| - M_(k-1) / |M_(k-1)||; 1 at the first step, which has no direction before it. */
  change: number;
}

/**
 * UniCon's alternation, without end: similarities from the heads, weights from the similarities,
 * heads from the weights in closed form, from s = 0. X is n x p, Y n x q, points in rows.
 *
 * Throws `invalid pairs`, `invalid rank`, `invalid rho`, `invalid damping`.
 */
export function* iterate(X: Dense, Y: Dense, options: IterationOptions): Generator<IterationStep> {
  const { weights, similarity, damping = 0 } = options;
  if (!(damping >= 0 && damping < 1)) throw new Error(`invalid damping: ${damping}`);
  let s = dense(X.rows, X.rows);
  let before: Dense | undefined;
  for (let step = 1; ; step++) {
    let C = weightedCovariance(X, weights(s), Y);
    if (damping > 0 && before)
      C = combine(damping / norm(before), before, (1 - damping) / norm(C), C);
    const solution = closedForm(C, options);
    const map = mapOf(solution);
    const change = before ? distance(direction(map), direction(before)) : 1;
    before = map;
    yield { ...solution, step, map, change };
    s = (similarity === "cosine" ? cosine : bilinear)(X, Y, solution);
  }
}

/** Where an iteration ended. */
export interface Iterated {
  last: IterationStep;
  /** The change of every update. */
  changes: number[];
  /** Whether the last change was below the tolerance. */
  converged: boolean;
}

/** Runs `iterate` until the direction changes by less than `tolerance`, `most` updates at most. */
export function settle(
  X: Dense,
  Y: Dense,
  options: IterationOptions,
  { tolerance = 1e-3, most = 20 } = {},
): Iterated {
  const changes: number[] = [];
  for (const last of iterate(X, Y, options)) {
    changes.push(last.change);
    const converged = last.change < tolerance;
    if (converged || last.step === most) return { last, changes, converged };
  }
  throw new Error("unreachable");
}

const direction = (M: Dense): Dense => scaled(1 / norm(M), M);
