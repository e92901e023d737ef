import { VERDICTS, type ClaimPart, type Verdict } from "../../../src/compute/schemas/claim.ts";
import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import { holds, MissingNumber, type Numbers } from "./arithmetic.ts";

/** What the data say about a ledger row. */
export interface Recomputed {
  /** The worst of the parts. */
  verdict: Verdict;
  parts: Verdict[];
  /** Numbers that a rule needs and the data lack. */
  missing: string[];
}

/** Judges a row anew from its published rule and the committed numbers. */
export function recompute({ rule }: Pick<LedgerEntry, "rule">, numbers: Numbers): Recomputed {
  const missing = new Set<string>();
  const changed = rule.runs.some(({ metric, equals }) => {
    const runs = numbers.metrics.get(metric);
    if (runs === undefined) missing.add(metric);
    return runs !== undefined && runs !== equals;
  });
  const parts = rule.parts.map((part): Verdict => {
    if (part.notRun !== undefined) return "not-run";
    try {
      const verdict = judge(part, numbers);
      return missing.size > 0 ? "not-run" : changed ? "inconclusive" : verdict;
    } catch (error) {
      if (!(error instanceof MissingNumber)) throw error;
      missing.add(error.id);
      return "not-run";
    }
  });
  return { verdict: worst(parts), parts, missing: [...missing] };
}

function judge({ printed, corrected, failing }: ClaimPart, numbers: Numbers): Verdict {
  if (printed && holds(printed, numbers)) return "confirmed";
  if (corrected && holds(corrected.rule, numbers)) return "corrected";
  return printed || corrected ? failing : "not-run";
}

/** The first of the order contradicted, corrected, inconclusive, not-run, confirmed. */
const worst = (parts: Verdict[]): Verdict =>
  VERDICTS.find((verdict) => parts.includes(verdict)) ?? "not-run";
