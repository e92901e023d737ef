import { VERDICTS, type ClaimPart, type Verdict } from "../../../src/compute/schemas/claim.ts";
import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import type { Data } from "../data.ts";
import { holds } from "./arithmetic.ts";
import { namedIn, rulesOf } from "./named.ts";

/** What a verdict rests on. */
export type Numbers = Pick<Data, "results" | "metrics" | "papers">;

/** What the data say about a ledger row. */
export interface Recomputed {
  /** The worst of the parts. */
  verdict: Verdict;
  parts: Verdict[];
  /** Numbers that a rule needs and the data lack. */
  missing: string[];
}

/** Judges a row anew from its published rule and the committed numbers, as schemas/claim.ts says. */
export function recompute({ rule }: Pick<LedgerEntry, "rule">, numbers: Numbers): Recomputed {
  const parts = rule.parts.map((part) => judge(part, rule.runs, numbers));
  const verdicts = parts.map(({ verdict }) => verdict);
  return {
    verdict: VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? "not-run",
    parts: verdicts,
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
  };
}

type Runs = LedgerEntry["rule"]["runs"];
type Judged = { verdict: Verdict; missing: string[] };

function judge(part: ClaimPart, runs: Runs, numbers: Numbers): Judged {
  if (part.notRun !== undefined) return { verdict: "not-run", missing: [] };
  const named = rulesOf(part).flatMap(({ checks }) => checks.map(namedIn));
  const metrics = [...named.flatMap((n) => n.metrics), ...runs.map(({ metric }) => metric)];
  const papers = named.flatMap((n) => n.papers);
  const missing = [
    ...metrics.filter((id) => !Number.isFinite(numbers.metrics.get(id))),
    ...papers.filter((id) => numbers.papers.get(id)?.value == null).map((id) => `paper:${id}`),
  ];
  const computed = (id: string) => numbers.results.has(id.slice(0, id.indexOf("/")));
  if (!metrics.every(computed)) return { verdict: "not-run", missing };
  if (missing.length > 0) return { verdict: "inconclusive", missing };
  const changed = runs.some(({ metric, equals }) => numbers.metrics.get(metric) !== equals);
  return { verdict: changed ? "inconclusive" : outcome(part, numbers), missing };
}

function outcome(part: ClaimPart, numbers: Numbers): Verdict {
  const { printed, corrected, inconclusiveIf, failing } = part;
  if (printed && holds(printed, numbers)) return "confirmed";
  if (corrected && holds(corrected.rule, numbers)) return "corrected";
  if (inconclusiveIf && holds(inconclusiveIf.rule, numbers)) return "inconclusive";
  return failing;
}
