import { extend, extendGradient, type Side } from "../../math/adapter.ts";
import { addPairGradient, pairLoss } from "../../math/pair-loss.ts";
import { projectTangent } from "../../math/tangent.ts";
import { logitParameters, scalars, type Model } from "./model.ts";

/** The locked modality is put above the others along the adapter's axis. */
const side = (modality: number): Side => (modality === 0 ? 1 : -1);

/** The vectors as the loss sees them: extended by the adapter where there is one. */
function lossVectors(model: Model): { matrices: Float64Array[]; d: number } {
  const { n, dim } = model.run;
  const matrices = model.vectors.map((p) => p.values);
  const { delta } = scalars(model);
  if (delta === undefined) return { matrices, d: dim };
  return { matrices: matrices.map((M, i) => extend(M, n, dim, delta, side(i))), d: dim + 1 };
}

/** The trained loss: the mean over the listed pairs of the mean over their n^2 entries. */
export function modelLoss(model: Model): number {
  const { n, pairs } = model.run;
  const { matrices, d } = lossVectors(model);
  const parameters = logitParameters(model);
  let sum = 0;
  for (const [a, b] of pairs)
    sum += pairLoss({ U: matrices[a]!, V: matrices[b]!, n, d }, parameters, model.entry);
  return sum / (n * n * pairs.length);
}

/**
 * Sets the gradient of `modelLoss` on every trained parameter: of log t, of the bias, of x, and of
 * the stored vectors (tangent to the sphere, except behind the adapter).
 */
export function modelGradient(model: Model): void {
  const { run, vectors } = model;
  const { n, dim, pairs } = run;
  const { matrices, d } = lossVectors(model);
  const parameters = logitParameters(model);
  const gradients = vectors.map((p, i) => {
    // Behind the adapter the locked side is needed too: it moves with delta.
    if (model.adapter) return new Float64Array(matrices[i]!.length);
    return p.moments ? p.gradient.fill(0) : null;
  });

  const weight = 1 / (n * n * pairs.length);
  let temperature = 0;
  let bias = 0;
  for (const [a, b] of pairs) {
    const pair = { U: matrices[a]!, V: matrices[b]!, n, d };
    const into = { U: gradients[a]!, V: gradients[b]! };
    const scalar = addPairGradient(pair, parameters, model.entry, weight, into);
    temperature += scalar.temperature;
    bias += scalar.bias;
  }
  model.logTemperature.gradient[0] = temperature * parameters.temperature;
  model.bias.gradient[0] = bias;
  gradients.forEach((G, i) => {
    if (G) projectTangent(G, matrices[i]!, n, d);
  });

  const { delta } = scalars(model);
  if (model.adapter === null || delta === undefined) return;
  let byDelta = 0;
  vectors.forEach((p, i) => {
    const into = p.moments ? p.gradient.fill(0) : null;
    byDelta += extendGradient(gradients[i]!, p.values, n, dim, delta, side(i), into);
  });
  model.adapter.gradient[0] = byDelta * delta * (1 - delta);
}
