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
  for (let i = 0; i < A.rows; i++) addRows(C, i, A.values.subarray(i * A.columns), B);
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

/** Adds sum_k factors[k] B_k to row i of C; four rows of B at a time, for speed. */
function addRows(C: Dense, i: number, factors: Float64Array, { rows, columns, values }: Dense): void {
  const target = C.values.subarray(i * columns, (i + 1) * columns);
  let k = 0;
  for (; k + 4 <= rows; k += 4) {
    const [f0, f1, f2, f3] = [factors[k]!, factors[k + 1]!, factors[k + 2]!, factors[k + 3]!];
    const b0 = k * columns;
    const b1 = b0 + columns;
    const b2 = b1 + columns;
    const b3 = b2 + columns;
    for (let j = 0; j < columns; j++)
      target[j]! +=
        f0 * values[b0 + j]! + f1 * values[b1 + j]! + (f2 * values[b2 + j]! + f3 * values[b3 + j]!);
  }
  for (; k < rows; k++) {
    const factor = factors[k]!;
    for (let j = 0; j < columns; j++) target[j]! += factor * values[k * columns + j]!;
  }
}

function fits(holds: boolean, A: Dense, B: Dense): void {
  if (!holds)
    throw new Error(`invalid product: ${A.rows} x ${A.columns} with ${B.rows} x ${B.columns}`);
}
