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
  for (let i = 0; i < A.rows; i++)
    for (let k = 0; k < A.columns; k++)
      addRow(C.values, i * C.columns, A.values[i * A.columns + k]!, B, k);
  return C;
}

/** A^T B. */
export function transposedTimes(A: Dense, B: Dense): Dense {
  fits(A.rows === B.rows, A, B);
  const C = dense(A.columns, B.columns);
  for (let k = 0; k < A.rows; k++)
    for (let i = 0; i < A.columns; i++)
      addRow(C.values, i * C.columns, A.values[k * A.columns + i]!, B, k);
  return C;
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

function addRow(target: Float64Array, at: number, factor: number, B: Dense, row: number): void {
  const from = row * B.columns;
  for (let j = 0; j < B.columns; j++) target[at + j]! += factor * B.values[from + j]!;
}

function fits(holds: boolean, A: Dense, B: Dense): void {
  if (!holds)
    throw new Error(`invalid product: ${A.rows} x ${A.columns} with ${B.rows} x ${B.columns}`);
}
