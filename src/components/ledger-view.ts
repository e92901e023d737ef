import { VERDICTS, type Verdict } from "../compute/schemas/claim.ts";
import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import { report } from "./report.ts";

/** What a reader sees for each verdict. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  contradicted: "contradicted",
  corrected: "confirmed once corrected",
  inconclusive: "inconclusive",
  "not-run": "not run here",
  confirmed: "confirmed",
};

/** Rows that restate one of the paper's numbered statements, not a notebook's printed value. */
export const isStatement = (entry: LedgerEntry): boolean => report.statements.has(entry.id);

/** How many rows have each verdict, worst first. */
export function countVerdicts(rows: readonly LedgerEntry[]): { verdict: Verdict; count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: rows.filter((row) => row.verdict === verdict).length,
  }));
}

/** The claims shown on an artefact's page. */
export const claimsOf = (artefact: string): LedgerEntry[] =>
  report.ledger.filter((row) => row.artefact === artefact);

/** A row of the ledger. Throws `unknown claim: ID`. */
export function rowOf(id: string): LedgerEntry {
  const row = report.ledger.find((entry) => entry.id === id);
  if (!row) throw new Error(`unknown claim: ${id}`);
  return row;
}

/** The worst verdict among rows; `not-run` when there are none. */
export function worstVerdict(rows: readonly LedgerEntry[]): Verdict {
  return VERDICTS.find((verdict) => rows.some((row) => row.verdict === verdict)) ?? "not-run";
}

/** The anchor part of a row's address. */
export const anchorOf = (entry: LedgerEntry): string => entry.page.split("#")[1]!;
