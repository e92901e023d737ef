import type { Expression } from "../schemas/expression.ts";

/** What tells the eight rows of a table of SigLIP models apart. */
export type Column =
  | "positive"
  | "negative"
  | "margin"
  | "bias"
  | "dimension"
  | "xi"
  | "norms"
  | "mean-norm"
  | "random";

/** Models in the order of Tables 1 and 2, without the common stem `siglip-`. */
export const MODELS = {
  1: [
    "so400m-patch14-384",
    "so400m-patch14-224",
    "large-patch16-256",
    "large-patch16-384",
    "base-patch16-512",
    "base-patch16-384",
    "base-patch16-256",
    "base-patch16-224",
  ],
  2: [
    "so400m-patch14-384",
    "so400m-patch14-224",
    "large-patch16-256",
    "large-patch16-384",
    "base-patch16-256",
    "base-patch16-512",
    "base-patch16-384",
    "base-patch16-224",
  ],
  6: [
    "so400m-patch14-384",
    "base-patch16-224",
    "base-patch16-384",
    "large-patch16-256",
    "so400m-patch14-224",
    "base-patch16-256",
    "base-patch16-512",
    "large-patch16-384",
  ],
} as const;

/** `so400m-384` for `so400m-patch14-384`: the name of a model in data/images/stats and in metrics. */
export const shortModel = (name: string): string => name.replace(/-patch\d+/, "");

export type ModelTable = keyof typeof MODELS;

/** Rows of the tables, counted from 1. */
export const ROWS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What a table prints of the model in a row, `T1.3.margin`. */
export const cell = (table: ModelTable, row: number, column: Column): Expression => ({
  paper: `T${table}.${row}.${column}`,
});

/** A column from top to bottom. */
export const column = (table: ModelTable, name: Column): Expression[] =>
  ROWS.map((row) => cell(table, row, name));

/** The cells of a column that belong to models of one size: `so400m`, `large` or `base`. */
export const ofSize = (table: ModelTable, size: string, name: Column): Expression[] =>
  ROWS.filter((row) => MODELS[table][row - 1]!.startsWith(size)).map((row) =>
    cell(table, row, name),
  );

/** The row of a table that holds the model in a row of another. */
export const rowOf = (table: ModelTable, model: string): number =>
  MODELS[table].findIndex((name) => name === model) + 1;

/** Half the difference of two expressions, or half their sum. */
export const half = (a: Expression, b: Expression, sign: "-" | "+"): Expression => ({
  quotient: [sign === "-" ? { difference: [a, b] } : { sum: [a, b] }, 2],
});

/** 2 − 2x, the squared distance of two unit vectors with inner product x. */
export const squaredDistance = (x: Expression): Expression => ({
  difference: [2, { product: [2, x] }],
});
