/** A fraction in lowest terms; `under` is positive. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/**
 * The decimal that a number is written as, exactly: 0.1 is 1/10. Throws `invalid number: x` unless
 * x is finite.
 */
export function fractionOf(x: number): Fraction {
  const [, sign = "", whole = "", decimals = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(x)) ?? [];
  if (whole === "") throw new Error(`invalid number: ${x}`);
  const places = decimals.length - Number(exponent);
  const digits = BigInt(sign + whole + decimals);
  return places >= 0
    ? lowest(digits, 10n ** BigInt(places))
    : lowest(digits * 10n ** BigInt(-places), 1n);
}

/** The double next to a fraction. */
export function numberOf({ over, under }: Fraction): number {
  const size = over < 0n ? -over : over;
  // Forty digits are more than a double can tell apart.
  const places = BigInt(40 - String(size).length + String(under).length);
  const digits = places >= 0n ? (size * 10n ** places) / under : size / (under * 10n ** -places);
  return Number(`${digits}e${-places}`) * (over < 0n ? -1 : 1);
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.over * b.under + b.over * a.under, a.under * b.under);

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  add(a, { over: -b.over, under: b.under });

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  lowest(a.over * b.over, a.under * b.under);

/** Throws `invalid divisor: 0`. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.over === 0n) throw new Error("invalid divisor: 0");
  return b.over < 0n
    ? lowest(-a.over * b.under, a.under * -b.over)
    : lowest(a.over * b.under, a.under * b.over);
}

/** Negative, zero or positive as a is below, at or above b. */
export function order(a: Fraction, b: Fraction): number {
  const { over } = subtract(a, b);
  return over < 0n ? -1 : over > 0n ? 1 : 0;
}

function lowest(over: bigint, under: bigint): Fraction {
  let [divisor, rest] = [under, over < 0n ? -over : over];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return { over: over / divisor, under: under / divisor };
}
