import { VERDICTS } from "../compute/schemas/claim.ts";
import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import { sentence } from "./sentence.ts";

/** Rows of one artefact that fail in the same way; the first speaks for all. */
export interface Failing {
  first: LedgerEntry;
  others: LedgerEntry[];
  /** What holds instead, in sentences. */
  readings: string[];
  /** Of a row that no reading saves, the parts that have its verdict. */
  failed: string[];
}

/** Fewer rows than this are shown one by one. */
const FEW = 4;

/**
 * Entries of the errata page say again what rows of the statements say; UniCon is another paper's, and
 * the paper does not answer for predictions of ours.
 */
const ELSEWHERE: readonly LedgerEntry["kind"][] = ["erratum", "closed-form", "real-images"];

/** Every row on the paper that is not plainly confirmed, worst first. */
export function failings(ledger: readonly LedgerEntry[]): Failing[] {
  const order = VERDICTS.filter((v) => v !== "confirmed" && v !== "not-run");
  const rows = order.flatMap((v) =>
    ledger.filter(({ verdict, kind }) => verdict === v && !ELSEWHERE.includes(kind)),
  );
  const groups = new Map<string, LedgerEntry[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.verdict, row.artefact, readingsOf(row)]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const readings = readingsOf(group[0]!);
    const together = group.length >= FEW && readings.length > 0;
    return together
      ? [{ first: group[0]!, others: group.slice(1), readings, failed: failedParts(group[0]!) }]
      : group.map((first) => ({ first, others: [], readings, failed: failedParts(first) }));
  });
}

/** Labels of the parts that make a row contradicted or inconclusive. */
export function failedParts({ verdict, rule, parts }: LedgerEntry): string[] {
  if (verdict === "corrected") return [];
  return rule.parts.flatMap(({ label }, i) =>
    label !== undefined && parts[i]!.verdict === verdict ? [label] : [],
  );
}

/** What holds instead of a row, part by part, each reading once. */
export function readingsOf({ rule, parts }: LedgerEntry): string[] {
  const readings = rule.parts.flatMap((part, i) => {
    const { verdict } = parts[i]!;
    if (verdict === "corrected") return [`Holds when read as ${part.corrected!.reading}.`];
    if (verdict === "inconclusive" && part.inconclusiveIf) {
      const { reason } = part.inconclusiveIf;
      return [sentence(reason)];
    }
    return [];
  });
  return [...new Set(readings)];
}
