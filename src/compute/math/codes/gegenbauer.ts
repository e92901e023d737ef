/**
 * The Gegenbauer polynomials of the sphere in R^d with value 1 at 1, degrees 0 to `degree`, at t:
 * P_(k+1) = ((2k + d - 2) t P_k - k P_(k-1)) / (k + d - 2). d >= 2.
 */
export function gegenbauerAt(d: number, degree: number, t: number): number[] {
  const values = [1, t];
  for (let k = 1; k < degree; k++)
    values.push(((2 * k + d - 2) * t * values[k]! - k * values[k - 1]!) / (k + d - 2));
  return values.slice(0, degree + 1);
}

/** Coefficients of a polynomial, the constant first. */
export type Polynomial = readonly number[];

/** The product of (t - root) over the roots, with repetition. */
export function fromRoots(roots: readonly number[]): number[] {
  return roots.reduce<number[]>((f, root) => [0, ...f].map((c, k) => c - root * (f[k] ?? 0)), [1]);
}

/** f_0, f_1, ... with f = sum of f_k P_k, the Gegenbauer polynomials of the sphere in R^d. */
export function gegenbauerCoefficients(f: Polynomial, d: number): number[] {
  const basis = gegenbauerBasis(d, f.length - 1);
  const rest = Array.from(f);
  const coefficients = new Array<number>(f.length);
  for (let k = f.length - 1; k >= 0; k--) {
    const P = basis[k]!;
    const c = rest[k]! / P[k]!;
    coefficients[k] = c;
    for (let i = 0; i <= k; i++) rest[i]! -= c * P[i]!;
  }
  return coefficients;
}

/** The same polynomials by their coefficients. */
function gegenbauerBasis(d: number, degree: number): number[][] {
  const basis = [[1], [0, 1]];
  for (let k = 1; k < degree; k++) {
    const [before, last] = [basis[k - 1]!, basis[k]!];
    basis.push(
      [0, ...last].map((c, i) => ((2 * k + d - 2) * c - k * (before[i] ?? 0)) / (k + d - 2)),
    );
  }
  return basis;
}
