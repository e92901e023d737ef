import { checksOf, paperOf, rulesOf } from "../compute/claims/names.ts";
import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import type { PaperValue } from "../compute/schemas/paper.ts";
import { formatLike, formatNumber, withTrueMinus, type NumberFormat } from "./number-format.ts";

/** A stretch of a sentence: plain words, a number of data/paper, or a number no data file holds. */
export type Stretch =
  | { kind: "words"; text: string }
  | { kind: "published"; text: string; id: string; format: NumberFormat | undefined }
  | { kind: "cited"; text: string };

const DECIMAL = /([\u2212-]?\d*\.\d+)/;

/**
 * Splits a statement at its decimal numbers. A number that one of the row's published values prints,
 * or rounds to, is that value; any other is only cited from the paper.
 */
export function numbersOfStatement(
  entry: LedgerEntry,
  published: ReadonlyMap<string, PaperValue>,
): Stretch[] {
  const candidates = publishedIdsOf(entry, published);
  return entry.statement.split(DECIMAL).flatMap((text, i): Stretch[] => {
    if (i % 2 === 0) return text === "" ? [] : [{ kind: "words", text }];
    const at = candidates.findIndex((id) => shows(published.get(id), text));
    if (at < 0) return [{ kind: "cited", text }];
    const [id] = candidates.splice(at, 1);
    const verbatim = published.get(id!)!.printed === text.replace("\u2212", "-");
    return [{ kind: "published", text, id: id!, format: verbatim ? undefined : formatLike(text) }];
  });
}

/** Ids of data/paper a row rests on, each once, in the order its rule names them. */
export function publishedIdsOf(
  { id, paper, rule }: LedgerEntry,
  published: ReadonlyMap<string, PaperValue>,
): string[] {
  const named = rule.parts.flatMap((part) => rulesOf(part).flatMap(checksOf).map(paperOf));
  const own = [...published.keys()].filter((key) => key === id || key.startsWith(`${id}.`));
  return [...new Set([paper?.id ?? null, ...named, ...own])].filter((key) => key !== null);
}

function shows(value: PaperValue | undefined, text: string): boolean {
  if (value?.value == null) return false;
  const plain = text.replace("\u2212", "-");
  if (value.printed === plain) return true;
  const shown = formatNumber(value.value, formatLike(plain));
  return shown === text || shown === text.replace("-", "\u2212");
}

const SANS = '<span class="sans">';

/**
 * Plain words as HTML: indices lowered (`b_rel`, `U_i`, `E_SC`), exponents raised (`10^10`,
 * `S^(k−1)`), symbols of one letter in italics, m and b_rel without serifs as the paper has them, signs
 * as printers set them, and a comma between the thousands of numbers of five digits and more.
 */
export function typeset(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/(?<=[A-Za-z])'(?=[a-z])|(?<=s)'(?=\s)/g, "’")
    .replace(/\b(table|theorem) (?=\d)/g, (name) => name[0]!.toUpperCase() + name.slice(1))
    .replace(/(?<=\d)e-(?=\d)/g, "e\u2212")
    .replace(
      /(?<![A-Za-z'’_.-]|\w{2}\/|Appendix )([tbdkijNBUV])(?![\w’]|'[a-z]|\*_|\/\d)/g,
      "<i>$1</i>",
    )
    .replace(/(?<=<i>N<\/i>)'/g, "′")
    .replace(/(?<![A-Za-z'’_.-]|\w{2}\/)m(?![\w'’])/g, `${SANS}m</span>`)
    .replace(/b(\*?)_rel/g, `${SANS}b$1<sub>rel</sub></span>`)
    .replace(/\b([A-Z])_([A-Za-z0-9]{1,2})\b/g, "<i>$1</i><sub>$2</sub>")
    .replace(/\^\(((?:[^()]|\([^()]*\))*)\)/g, "<sup>$1</sup>")
    .replace(/\^([-\u2212]?\d+)/g, (_, power: string) => `<sup>${withTrueMinus(power)}</sup>`)
    .replaceAll("&lt;=", "≤")
    .replaceAll(">=", "≥")
    .replaceAll(" - ", " \u2212 ")
    .replace(/(?<![\w.,])\d{5,}(?![\d.]*\d)/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));
}
