import { normaliseRows } from "../math/sphere.ts";
import { drawMatrices } from "../math/torch-draws.ts";
import type { TrainingCase } from "../schemas/case.ts";

/**
 * The vectors a run starts from: one row-major n x dim float64 matrix per modality, drawn or copied
 * from the case, every row (of locked modalities too) on the unit sphere.
 *
 * Throws `invalid row: zero vector at row i`.
 */
export function initialVectors({ init, n, dim }: TrainingCase): Float64Array[] {
  const matrices = Array.isArray(init)
    ? init.map((rows) => Float64Array.from(rows.flat()))
    : drawMatrices(init.torch, n, dim);
  return matrices.map((M) => normaliseRows(M, n, dim));
}
