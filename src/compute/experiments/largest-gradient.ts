import { entryLoss } from "../math/entry-loss.ts";
import { addPairGradient } from "../math/pair-loss.ts";
import { projectTangent } from "../math/tangent.ts";
import type { TrainingCase } from "../schemas/case.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";

/**
 * The largest entry, in absolute value, of the gradients of the two trained modalities at the end
 * of a run: those of the mean loss through the normalisation, in float64, from the vectors as kept.
 */
export function largestGradient(run: TrainingCase, { final }: TrainingOutcome): number {
  const { n, dim: d, parameterization } = run;
  const [U, V] = final.vectors.map((rows) => Float64Array.from(rows.flat()));
  if (!U || !V) throw new Error("missing modality: a pair has two");
  const gradient = { U: new Float64Array(n * d), V: new Float64Array(n * d) };
  const parameters = { parameterization, temperature: final.temperature, bias: final.bias };
  const entry = entryLoss(run.logEpsilon, run.complement);
  addPairGradient({ U, V, n, d }, parameters, entry, 1 / (n * n), gradient);
  projectTangent(gradient.U, U, n, d);
  projectTangent(gradient.V, V, n, d);
  const largest = (g: Float64Array) => g.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return Math.max(largest(gradient.U), largest(gradient.V));
}
