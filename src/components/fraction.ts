/**
 * A number as the simplest fraction with a denominator up to twelve, with a true minus sign and a
 * plus sign before positive ones: `\u22127/9`, `+1/3`, `0`. Throws `invalid fraction: x`.
 */
export function asFraction(value: number): string {
  for (let denominator = 1; denominator <= 12; denominator++) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(value * denominator - numerator) > 1e-9) continue;
    if (numerator === 0) return "0";
    const sign = numerator < 0 ? "\u2212" : "+";
    const size = String(Math.abs(numerator));
    return sign + (denominator === 1 ? size : `${size}/${denominator}`);
  }
  throw new Error(`invalid fraction: ${value}`);
}
