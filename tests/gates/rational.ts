/** numerator / denominator, the denominator positive; not always in lowest terms. */
export interface Rational {
  numerator: bigint;
  denominator: bigint;
}

/** The shortest decimal that reads as x, exactly; throws `invalid number: x` unless x is finite. */
export function rational(x: number): Rational {
  if (!Number.isFinite(x)) throw new Error(`invalid number: ${x}`);
  const [digits = "", exponent = ""] = x.toExponential().split("e");
  const decimals = digits.split(".")[1] ?? "";
  const numerator = BigInt(digits.replace(".", ""));
  const power = Number(exponent) - decimals.length;
  return {
    numerator: numerator * 10n ** BigInt(Math.max(power, 0)),
    denominator: 10n ** BigInt(Math.max(-power, 0)),
  };
}

/** The difference a - b. */
export const minus = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** Whole numbers in the proportions of `values`. */
export function wholeNumbers(values: Rational[]): bigint[] {
  const common = values.reduce((all, { denominator: d }) => (all / divisor(all, d)) * d, 1n);
  return values.map(({ numerator, denominator }) => numerator * (common / denominator));
}

/** The greatest common divisor; a is positive and b is not negative. */
export function divisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

/** The largest whole number whose square is at most n; n is not negative. */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  // Newton's steps from above fall until they reach the root.
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (let next = (root + n / root) / 2n; next < root; next = (root + n / root) / 2n) root = next;
  return root;
}

/** The double nearest to it, ties to even; exact for all but numbers below 1e-290. */
export function nearest({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  const bits = (n: bigint) => n.toString(2).length;
  // At least 64 bits of the quotient, the last one set where there is a rest.
  const shift = 65 + bits(denominator) - bits(size);
  const up = size << BigInt(Math.max(shift, 0));
  const down = denominator << BigInt(Math.max(-shift, 0));
  const quotient = (up / down) | (up % down === 0n ? 0n : 1n);
  const half = Math.trunc(shift / 2);
  return Number(numerator < 0n ? -quotient : quotient) * 2 ** -half * 2 ** (half - shift);
}
