import { pearson, spearman } from "../math/statistics.ts";
import type { Expression } from "../schemas/expression.ts";
import { add, divide, fractionOf, multiply, numberOf, order, subtract } from "./exact.ts";
import type { Fraction } from "./exact.ts";
import type { Numbers } from "./numbers.ts";

/** The ids an expression names, from left to right, as often as it names them. */
export function namesIn(expression: Expression): { metrics: string[]; papers: string[] } {
  if (typeof expression === "number") return { metrics: [], papers: [] };
  if ("metric" in expression) return { metrics: [expression.metric], papers: [] };
  if ("paper" in expression) return { metrics: [], papers: [expression.paper] };
  const names = operandsOf(expression).map(namesIn);
  return {
    metrics: names.flatMap(({ metrics }) => metrics),
    papers: names.flatMap(({ papers }) => papers),
  };
}

/**
 * What an expression comes to, as schemas/expression.ts defines it, or null where it has no value.
 * Throws on an unknown id.
 */
export function valueOf(expression: Expression, numbers: Numbers): Fraction | null {
  if (typeof expression === "number") return finite(expression);
  if ("metric" in expression) return finite(numbers.metric(expression.metric));
  if ("paper" in expression) return finite(numbers.paper(expression.paper).value);
  const values = operandsOf(expression).map((operand) => valueOf(operand, numbers));
  return values.every((value) => value !== null) ? combine(expression, values) : null;
}

const finite = (x: number) => (Number.isFinite(x) ? fractionOf(x) : null);

type Operation = Exclude<Expression, number | { metric: string } | { paper: string }>;

/** The operands in order; of two columns, the first column and then the second. */
function operandsOf(operation: Operation): Expression[] {
  const [operands] = Object.values(operation) as (Expression | Expression[] | Expression[][])[];
  return Array.isArray(operands) ? operands.flat() : [operands!];
}

function combine(operation: Operation, values: Fraction[]): Fraction | null {
  const [a, b] = values as [Fraction, Fraction];
  if ("sum" in operation) return values.reduce(add);
  if ("difference" in operation) return subtract(a, b);
  if ("product" in operation) return values.reduce(multiply);
  if ("quotient" in operation) return b.over === 0n ? null : divide(a, b);
  if ("absolute" in operation) return a.over < 0n ? { ...a, over: -a.over } : a;
  if ("least" in operation) return values.reduce((x, y) => (order(y, x) < 0 ? y : x));
  if ("greatest" in operation) return values.reduce((x, y) => (order(y, x) > 0 ? y : x));
  if ("mean" in operation) return divide(values.reduce(add), fractionOf(values.length));
  return correlation("pearson" in operation ? pearson : spearman, values);
}

/** Of the first half of the values with the second, to twelve decimals. */
function correlation(of: typeof pearson, values: Fraction[]): Fraction | null {
  const [x, y] = [values.slice(0, values.length / 2), values.slice(values.length / 2)];
  const constant = (column: Fraction[]) => column.every((v) => order(v, column[0]!) === 0);
  if (constant(x) || constant(y)) return null;
  return fractionOf(Number(of(x.map(numberOf), y.map(numberOf)).toFixed(12)));
}
