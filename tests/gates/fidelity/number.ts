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
  if ("fault" in found) return { message: found.fault, actual: number.value };
  const { file } = found;
  const full = String(found.value);
  if (number.value !== full)
    return { message: "value differs from the data", expected: full, actual: number.value, file };
  const expected = rounded(found.value, number.format, found.printed);
  if (expected === null)
    return { message: "unknown data-format", expected: "f0-f8, e0-e6, p", actual: number.format };
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
  return null;
}

const plainMinus = (text: string) => text.replaceAll("\u2212", "-");
