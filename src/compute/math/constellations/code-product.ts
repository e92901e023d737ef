/**
 * alpha = (1 + b_rel - 3 m) / (1 + b_rel + m) of Theorems 3.3 and 3.5: the largest inner product of
 * the spherical code that stands behind a constellation of margin m and relative bias b_rel.
 *
 * In [0, 1] where 3 m <= 1 + b_rel and m >= 0. Throws `invalid margin` unless 1 + b_rel + m > 0.
 */
export function codeProduct(margin: number, relativeBias: number): number {
  const scale = 1 + relativeBias + margin;
  if (!(scale > 0)) throw new Error(`invalid margin: ${margin} at relative bias ${relativeBias}`);
  return (1 + relativeBias - 3 * margin) / scale;
}
