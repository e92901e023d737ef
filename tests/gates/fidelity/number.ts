import { exponential, fixed } from "../decimal.ts";
import { lookUp, type Shown } from "./lookup.ts";
import type { ShownNumber } from "./snapshot.ts";

/** What is wrong with a shown number. */
export interface Fault {
  message: string;
  expected?: string;
  actual?: string;
  file?: string;
}

/**
 * Compares one `<data>` with the data: `value` must be the number in full, and the visible text its
 * rounding as `data-format` declares. Null when both hold.
 */
export function judgeNumber(number: ShownNumber, shown: Shown): Fault | null {
  if (number.id === "") return { message: "a <data> without data-metric", actual: number.text };
  const found = lookUp(number.id, shown);
  if ("fault" in found) return { message: found.fault, actual: number.value ?? number.text };
  const { file } = found;
  const full = String(found.value);
  if (number.value !== null && number.value !== full)
    return { message: "value differs from the data", expected: full, actual: number.value, file };
  const expected = rounded(found.value, number.format, found.printed);
  if (expected === null)
    return {
      message: "unknown data-format",
      expected: "f0-f8, e0-e6, n0, p",
      actual: number.format,
    };
  const text = plainMinus(number.text);
  if (text === expected) return null;
  const message = `text is not the value rounded as ${number.format}`;
  return { message, expected, actual: number.text, file };
}

/** The text a format declares, or null if there is no such format. */
function rounded(value: number, format: string, printed: string | undefined): string | null {
  if (format === "p") return printed === undefined ? null : plainMinus(printed);
  if (/^f[0-8]$/.test(format)) return fixed(value, Number(format[1]));
  if (/^e[0-6]$/.test(format)) return exponential(value, Number(format[1]));
  if (format === "n0") return inThousands(fixed(value, 0));
  return null;
}

/** A comma before every third digit from the right, by counting off from there. */
function inThousands(whole: string): string {
  const [sign, digits] = whole.startsWith("-") ? ["-", whole.slice(1)] : ["", whole];
  const head = digits.length % 3 || 3;
  const groups = [digits.slice(0, head)];
  for (let at = head; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return sign + groups.join(",");
}

const plainMinus = (text: string) => text.replaceAll("\u2212", "-");
