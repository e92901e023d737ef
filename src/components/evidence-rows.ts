import { checksOf, rulesOf } from "../compute/claims/names.ts";
import type { Check } from "../compute/schemas/claim.ts";
import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import { computedSide } from "./arithmetic-sides.ts";
import { expressionWords } from "./expression-words.ts";

/** One check of a claim as the evidence table shows it. */
export interface EvidenceRow {
  /** The part, and how the statement is read where it is not read as printed. */
  label: string;
  /**
   * Id of the number judged, where several checks of one part need telling apart; of arithmetic,
   * what is computed; else empty.
   */
  subject: string;
  /** The claim's id, its part and, over all rules of the part, the check; both counted from 0. */
  claim: string;
  part: number;
  index: number;
  check: Check;
  allowed: number | null;
  holds: boolean;
}

/** What the checks of a row found, in order; none for a row that was not run. */
export function evidenceRows(entry: LedgerEntry): EvidenceRow[] {
  const rows = allRows(entry);
  // A label that repeats the one above it says nothing new.
  return rows.map((row, i) =>
    row.subject && row.label === rows[i - 1]?.label ? { ...row, label: "" } : row,
  );
}

function allRows(entry: LedgerEntry): EvidenceRow[] {
  return entry.rule.parts.flatMap((part, i) => {
    // The judge stops at the first reading that settles the part: evidence is a prefix of the checks.
    const checks = rulesOf(part).flatMap(checksOf);
    const { evidence } = entry.parts[i]!;
    return evidence.map((found, k) => ({
      ...{ claim: entry.id, part: i, index: k },
      subject: subjectOf(
        checks[k]!,
        evidence.filter(({ reading }) => reading === found.reading).length > 1
          ? (found.metrics[0]?.split("/")[1] ?? found.paper ?? "")
          : "",
      ),
      label: [part.label, READINGS[found.reading](part.corrected?.reading)]
        .filter((text) => text)
        .join(" · "),
      check: checks[k]!,
      allowed: found.allowed,
      holds: found.holds,
    }));
  });
}

function subjectOf(check: Check, otherwise: string): string {
  return check.type === "arithmetic" ? expressionWords(check[computedSide(check)]) : otherwise;
}

const READINGS = {
  printed: () => "",
  corrected: (reading = "") => `read as ${reading}`,
  "inconclusive-if": () => "a failure says nothing if",
};

/** The reasons a row's checks give for their tolerances, each once. */
export function reasonsOf(entry: LedgerEntry): string[] {
  const checks = entry.rule.parts.flatMap((part) => rulesOf(part).flatMap(checksOf));
  return [...new Set(checks.map((check) => check.because))];
}
