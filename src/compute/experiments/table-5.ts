import type { TrainingCase } from "../schemas/case.ts";
import { trained, training, type LossForm } from "./training.ts";

/**
 * The grid of starts of table 5. The paper states neither N nor d nor a number of steps: those of
 * its other synthetic experiments stand in (appendix D.4). Every cell starts from the same vectors.
 */
export const settings = {
  n: 100,
  dim: 10,
  steps: 10_000,
  temperatures: [1, 3, 10, 30, 100],
  biases: Array.from({ length: 11 }, (_, i) => (2 * i - 10) / 10),
  runsPerCell: 3,
  firstSeed: 50,
};

/** One run of the cell (t0, b_rel0), both trained, from the vectors of `seed`. */
export function cell(form: LossForm, t0: number, b0: number, seed: number): TrainingCase {
  const { n, dim, steps } = settings;
  return training({
    form,
    n,
    dim,
    steps,
    seed,
    draws: [0, 1],
    temperature: trained(t0),
    bias: trained(b0),
    record: [1, steps],
  });
}
