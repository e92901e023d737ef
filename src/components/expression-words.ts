import type { Expression } from "../compute/schemas/expression.ts";
import { withTrueMinus } from "./number-format.ts";

/** Longer lists are counted rather than spelt. */
const SPELT = 3;

const BETWEEN = { sum: " + ", difference: " \u2212 ", product: " × ", quotient: " / " };
const OF = { absolute: "size", least: "least", greatest: "greatest", mean: "mean" };
const CORRELATIONS = {
  pearson: "Pearson\u2019s correlation",
  spearman: "Spearman\u2019s correlation",
};

/** An expression in a line of text: `(T1.1.pos − T1.1.neg) / 2`, `mean of 12`. */
export function expressionWords(expression: Expression): string {
  if (typeof expression === "number") return withTrueMinus(String(expression));
  const [[operation, operands]] = Object.entries(expression) as [[string, Operands]];
  if (typeof operands === "string") return operands;
  if (has(CORRELATIONS, operation)) {
    const [column] = operands as Expression[][];
    return `${CORRELATIONS[operation]} of ${column!.length} pairs`;
  }
  const list = (Array.isArray(operands) ? operands : [operands]) as Expression[];
  const counted = list.length > SPELT;
  if (has(OF, operation))
    return `${OF[operation]} of ${counted ? list.length : list.map(expressionWords).join(", ")}`;
  if (!has(BETWEEN, operation)) throw new Error(`unknown operation: ${operation}`);
  if (counted) return `${operation} of ${list.length}`;
  return list.map(inside).join(BETWEEN[operation]);
}

type Operands = string | Expression | Expression[] | Expression[][];

const has = <T extends object>(table: T, key: PropertyKey): key is keyof T =>
  Object.hasOwn(table, key);

/** As an operand of another operation. */
function inside(expression: Expression): string {
  const words = expressionWords(expression);
  return words.includes(" ") ? `(${words})` : words;
}
