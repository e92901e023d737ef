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
  if ("absolute" in operation) return magnitude(a);
  if ("least" in operation) return values.reduce(lesser);
  if ("greatest" in operation) return values.reduce(greater);
  if ("mean" in operation) return divide(values.reduce(add), fractionOf(values.length));
  const column = values.length / 2;
  const columns = [values.slice(0, column), values.slice(column)] as const;
  return "pearson" in operation
    ? correlation(pearson, columns.map(centred))
    : correlation(spearman, columns.map(below));
}

/** To twelve decimals; null where a column is constant. */
function correlation(of: typeof pearson, [x = [], y = []]: number[][]): Fraction | null {
  const constant = (column: number[]) => column.every((value) => value === column[0]);
  return constant(x) || constant(y) ? null : fractionOf(Number(of(x, y).toFixed(12)));
}

/** Deviations from the mean, over the largest: exact until then, so that none cancels in doubles. */
function centred(column: Fraction[]): number[] {
  const mean = divide(column.reduce(add), fractionOf(column.length));
  const deviations = column.map((value) => subtract(value, mean));
  const largest = deviations.map(magnitude).reduce(greater);
  if (largest.over === 0n) return column.map(() => 0);
  return deviations.map((deviation) => numberOf(divide(deviation, largest)));
}

/** How many values are below each: of the same ranks, and doubles that tie only where these do. */
const below = (column: Fraction[]): number[] =>
  column.map((value) => column.filter((other) => order(other, value) < 0).length);

const magnitude = ({ over, under }: Fraction): Fraction => ({
  over: over < 0n ? -over : over,
  under,
});

const lesser = (a: Fraction, b: Fraction): Fraction => (order(b, a) < 0 ? b : a);

const greater = (a: Fraction, b: Fraction): Fraction => (order(b, a) > 0 ? b : a);
