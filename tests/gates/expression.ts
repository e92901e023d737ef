import type { Expression } from "../../src/compute/schemas/expression.ts";
import { divisor, minus, rational, wholeNumbers, wholeRoot, type Rational } from "./rational.ts";
import { metric, printed, type Numbers } from "./stored-number.ts";

/** Stops an evaluation: what it came to has no value. */
class NoValue extends Error {}

/**
 * An expression by the gates' own arithmetic, or null where schemas/expression.ts gives it no value.
 * Throws `missing number: ID` when the data lack one it names.
 */
export function evaluate(expression: Expression, numbers: Numbers): Rational | null {
  try {
    return compute(expression, numbers);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

function compute(e: Expression, numbers: Numbers): Rational {
  const own = (inside: Expression) => compute(inside, numbers);
  if (typeof e === "number") return rational(e);
  if ("metric" in e) return stored(metric(e.metric, numbers));
  if ("paper" in e) return stored(printed(e.paper, numbers).value);
  if ("sum" in e) return total(e.sum.map(own));
  if ("difference" in e) return minus(own(e.difference[0]), own(e.difference[1]));
  if ("product" in e) return e.product.map(own).reduce(times);
  if ("quotient" in e) return times(own(e.quotient[0]), inverse(own(e.quotient[1])));
  if ("absolute" in e) {
    const inside = own(e.absolute);
    return sorted([inside, times(inside, rational(-1))])[1]!;
  }
  if ("least" in e) return sorted(e.least.map(own))[0]!;
  if ("greatest" in e) return sorted(e.greatest.map(own)).at(-1);
  if ("mean" in e) return times(total(e.mean.map(own)), inverse(rational(e.mean.length)));
  if ("pearson" in e) {
    const [x, y] = e.pearson.map((column) => wholeNumbers(column.map(own)));
    return correlation(x!, y!);
  }
  const [x, y] = e.spearman.map((column) => doubledRanks(wholeNumbers(column.map(own))));
  return correlation(x!, y!);
}

function stored(x: number): Rational {
  if (!Number.isFinite(x)) throw new NoValue();
  return rational(x);
}

function times(a: Rational, b: Rational): Rational {
  const numerator = a.numerator * b.numerator;
  const denominator = a.denominator * b.denominator;
  const common = divisor(denominator, numerator < 0n ? -numerator : numerator);
  return { numerator: numerator / common, denominator: denominator / common };
}

function inverse({ numerator, denominator }: Rational): Rational {
  if (numerator === 0n) throw new NoValue();
  return numerator > 0n
    ? { numerator: denominator, denominator: numerator }
    : { numerator: -denominator, denominator: -numerator };
}

function total(values: Rational[]): Rational {
  // In proportion to the values, 1 is the common denominator.
  const [one, ...parts] = wholeNumbers([rational(1), ...values]);
  return { numerator: parts.reduce((sum, part) => sum + part, 0n), denominator: one! };
}

const sorted = (values: Rational[]): Rational[] =>
  values.toSorted((a, b) => {
    const { numerator } = minus(a, b);
    return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
  });

/** Twice the rank, from the counts of smaller and of equal values: whole where ranks are halves. */
const doubledRanks = (column: bigint[]): bigint[] =>
  column.map((value) =>
    column.reduce((twice, other) => twice + (other < value ? 2n : other === value ? 1n : 0n), 1n),
  );

/** Pearson's correlation of whole numbers, rounded to twelve decimals; without any rounding before. */
function correlation(x: bigint[], y: bigint[]): Rational {
  const n = BigInt(x.length);
  const add = (values: bigint[]) => values.reduce((sum, value) => sum + value, 0n);
  const spread = (a: bigint[], b: bigint[]) =>
    n * add(a.map((v, i) => v * b[i]!)) - add(a) * add(b);
  const [together, apart] = [spread(x, y), spread(x, x) * spread(y, y)];
  if (apart === 0n) throw new NoValue();
  const scale = 10n ** 12n;
  const twice = wholeRoot((4n * scale * scale * together * together) / apart);
  const rounded = (twice + 1n) / 2n;
  return { numerator: together < 0n ? -rounded : rounded, denominator: scale };
}
