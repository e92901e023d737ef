/**
 * Decimal rounding by integer arithmetic on the exact value of a double, so that a gate does not
 * rest on the routines it checks. Ties go away from zero, as in ECMA-262, Number.prototype.toFixed.
 */

/** |x| = numerator / denominator, exactly. */
interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

function fractionOf(x: number): Fraction {
  if (!Number.isFinite(x)) throw new Error(`invalid number: ${x}`);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponentBits = Number((bits >> 52n) & 0x7ffn);
  const low = bits & 0xf_ffff_ffff_ffffn;
  const significand = exponentBits === 0 ? low : low | (1n << 52n);
  const power = Math.max(exponentBits, 1) - 1075;
  return power >= 0
    ? { numerator: significand << BigInt(power), denominator: 1n }
    : { numerator: significand, denominator: 1n << BigInt(-power) };
}

/** |x| * 10^power, rounded to an integer. */
function scaled({ numerator, denominator }: Fraction, power: number): bigint {
  const up = power >= 0 ? numerator * 10n ** BigInt(power) : numerator;
  const down = power >= 0 ? denominator : denominator * 10n ** BigInt(-power);
  return (2n * up + down) / (2n * down);
}

const sign = (x: number) => (x < 0 ? "-" : "");

/** x with `digits` decimals; throws `invalid number: x` unless x is finite. */
export function fixed(x: number, digits: number): string {
  const text = scaled(fractionOf(x), digits)
    .toString()
    .padStart(digits + 1, "0");
  const point = text.length - digits;
  return sign(x) + text.slice(0, point) + (digits > 0 ? `.${text.slice(point)}` : "");
}

/** x as d.ddde±n with `digits` decimals; throws `invalid number: x` unless x is finite. */
export function exponential(x: number, digits: number): string {
  const fraction = fractionOf(x);
  let exponent = x === 0 ? 0 : exponentOf(fraction);
  let significand = scaled(fraction, digits - exponent);
  if (significand === 10n ** BigInt(digits + 1)) {
    exponent++;
    significand /= 10n;
  }
  const text = significand.toString().padStart(digits + 1, "0");
  const decimals = digits > 0 ? `.${text.slice(1)}` : "";
  return `${sign(x)}${text[0]}${decimals}e${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

/** The e for which 10^e <= numerator / denominator < 10^(e + 1). */
function exponentOf({ numerator, denominator }: Fraction): number {
  let e = numerator.toString().length - denominator.toString().length;
  const reaches = (power: number) =>
    power >= 0
      ? numerator >= denominator * 10n ** BigInt(power)
      : numerator * 10n ** BigInt(-power) >= denominator;
  while (!reaches(e)) e--;
  while (reaches(e + 1)) e++;
  return e;
}
