/**
 * How a number is shown: `f4` four decimals, `e2` scientific with two decimals, `n0` a whole number
 * with a comma between thousands, `p` as printed in the source.
 */
export type NumberFormat = `f${number}` | `e${number}` | "n0";

/**
 * The visible text of a number, with a true minus sign (U+2212). Throws `invalid number format: f99`
 * beyond f0 to f8, e0 to e6 and n0.
 */
export function formatNumber(value: number, format: NumberFormat): string {
  if (format === "n0") return withTrueMinus(grouped(value.toFixed(0)));
  if (!/^(f[0-8]|e[0-6])$/.test(format)) throw new Error(`invalid number format: ${format}`);
  const digits = Number(format.slice(1));
  const text = format.startsWith("f") ? value.toFixed(digits) : value.toExponential(digits);
  return withTrueMinus(text);
}

/** Whole digits with a comma before every third from the right: `100,000`. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A format for running text: whole numbers of a thousand and more get their commas. */
export function readable(format: NumberFormat, value: number): NumberFormat {
  return format === "f0" && Math.abs(value) >= 999.5 ? "n0" : format;
}

/** A bound in full: every digit that JavaScript has for it, whole thousands with their commas. */
export function inFull(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21
    ? formatNumber(value, "n0")
    : withTrueMinus(String(value));
}

/** The same number without zeros at the end of its decimals: `1e−12` for `1.0000e−12`. */
export function withoutZeros(text: string): string {
  return text.replace(/(\.\d*?)0+(?=e|$)/, "$1").replace(/\.(?=e|$)/, "");
}

/** The same text with U+2212 for every hyphen-minus. */
export function withTrueMinus(text: string): string {
  return text.replaceAll("-", "\u2212");
}

/** A format that shows about six significant digits of any number, and integers as integers. */
export function generalFormat(value: number): NumberFormat {
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return "f0";
  const size = Math.abs(value);
  if (size >= 1000) return "f2";
  if (size >= 10) return "f4";
  return size >= 1e-3 ? "f6" : "e4";
}

/** A format that shows two significant digits: decimals down to a thousandth, then powers of ten. */
export function twoDigits(value: number): NumberFormat {
  const size = Math.abs(value);
  if (size === 0) return "f0";
  return size >= 1e-3 ? `f${Math.max(0, 1 - Math.floor(Math.log10(size)))}` : "e1";
}

/** The format with as many decimals as a printed number has: `f6` for 0.471241. */
export function formatLike(printed: string): NumberFormat {
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  return `f${Math.min(decimals, 8)}`;
}
