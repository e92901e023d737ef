import { Matrix } from "ml-matrix";

/** A matrix of float64, row-major: entry (i, j) is `values[i * columns + j]`. */
export interface Dense {
  rows: number;
  columns: number;
  values: Float64Array;
}

/** The matrix of zeros, or of `values` row by row. Throws `invalid matrix: 5 values, need 6`. */
export function dense(rows: number, columns: number, values?: ArrayLike<number>): Dense {
  if (values && values.length !== rows * columns)
    throw new Error(`invalid matrix: ${values.length} values, need ${rows * columns}`);
  return {
    rows,
    columns,
    values: values ? Float64Array.from(values) : new Float64Array(rows * columns),
  };
}

/** A B. Throws `invalid product: 2 x 3 times 2 x 3`. */
export function times(A: Dense, B: Dense): Dense {
  fits(A.columns === B.rows, A, B);
  const C = dense(A.rows, B.columns);
  const whole = A.rows - (A.rows % 4);
  for (let i = 0; i < whole; i += 4) addFourRows(C, i, A, B);
  for (let i = whole; i < A.rows; i++) addRow(C, i, A, B);
  return C;
}

/** A^T B. */
export function transposedTimes(A: Dense, B: Dense): Dense {
  fits(A.rows === B.rows, A, B);
  return times(transpose(A), B);
}

/** A B^T. */
export function timesTransposed(A: Dense, B: Dense): Dense {
  fits(A.columns === B.columns, A, B);
  return times(A, transpose(B));
}

/** A^T. */
export function transpose({ rows, columns, values }: Dense): Dense {
  const T = dense(columns, rows);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) T.values[j * rows + i] = values[i * columns + j]!;
  return T;
}

/** a A + b B, of two matrices of one shape. */
export function combine(a: number, A: Dense, b: number, B: Dense): Dense {
  fits(A.rows === B.rows && A.columns === B.columns, A, B);
  return { ...A, values: A.values.map((x, i) => a * x + b * B.values[i]!) };
}

/** a A. */
export function scaled(a: number, A: Dense): Dense {
  return { ...A, values: A.values.map((x) => a * x) };
}

/** The sum of the entries' products, <A, B>. */
export function inner(A: Dense, B: Dense): number {
  fits(A.rows === B.rows && A.columns === B.columns, A, B);
  let sum = 0;
  for (let i = 0; i < A.values.length; i++) sum += A.values[i]! * B.values[i]!;
  return sum;
}

/** The Frobenius norm. */
export function norm(A: Dense): number {
  return Math.sqrt(inner(A, A));
}

/** |A - B|, Frobenius. */
export function distance(A: Dense, B: Dense): number {
  return norm(combine(1, A, -1, B));
}

/** For decompositions, which the library does. */
export function toMatrix({ rows, columns, values }: Dense): Matrix {
  return Matrix.from1DArray(rows, columns, Array.from(values));
}

/** Back from the library. */
export function fromMatrix(matrix: Matrix): Dense {
  return dense(matrix.rows, matrix.columns, matrix.to1DArray());
}

/** Rows i to i + 3 of A B: sixteen products for every four numbers of B that are read. */
function addFourRows(C: Dense, i: number, A: Dense, B: Dense): void {
  const { columns, values: b } = B;
  const [a, c] = [A.values, C.values];
  const whole = B.rows - (B.rows % 4);
  for (let k = 0; k < whole; k += 4) {
    const f = i * A.columns + k;
    const g = f + A.columns;
    const h = g + A.columns;
    const l = h + A.columns;
    const [f0, f1, f2, f3] = [a[f]!, a[f + 1]!, a[f + 2]!, a[f + 3]!];
    const [g0, g1, g2, g3] = [a[g]!, a[g + 1]!, a[g + 2]!, a[g + 3]!];
    const [h0, h1, h2, h3] = [a[h]!, a[h + 1]!, a[h + 2]!, a[h + 3]!];
    const [l0, l1, l2, l3] = [a[l]!, a[l + 1]!, a[l + 2]!, a[l + 3]!];
    const from = k * columns;
    const to = i * columns;
    for (let j = 0; j < columns; j++) {
      const b0 = b[from + j]!;
      const b1 = b[from + columns + j]!;
      const b2 = b[from + 2 * columns + j]!;
      const b3 = b[from + 3 * columns + j]!;
      c[to + j]! += f0 * b0 + f1 * b1 + f2 * b2 + f3 * b3;
      c[to + columns + j]! += g0 * b0 + g1 * b1 + g2 * b2 + g3 * b3;
      c[to + 2 * columns + j]! += h0 * b0 + h1 * b1 + h2 * b2 + h3 * b3;
      c[to + 3 * columns + j]! += l0 * b0 + l1 * b1 + l2 * b2 + l3 * b3;
    }
  }
  for (let row = i; row < i + 4; row++) addRow(C, row, A, B, whole);
}

/** Adds to row i of C what the rows of B from `first` on give. */
function addRow(C: Dense, i: number, A: Dense, { rows, columns, values }: Dense, first = 0): void {
  for (let k = first; k < rows; k++) {
    const factor = A.values[i * A.columns + k]!;
    for (let j = 0; j < columns; j++)
      C.values[i * columns + j]! += factor * values[k * columns + j]!;
  }
}

function fits(holds: boolean, A: Dense, B: Dense): void {
  if (!holds)
    throw new Error(`invalid product: ${A.rows} x ${A.columns} with ${B.rows} x ${B.columns}`);
}
