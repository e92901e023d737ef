import { VERDICTS, type ClaimPart, type Verdict } from "../../../src/compute/schemas/claim.ts";
import type { Evidence, LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import type { Data } from "../data.ts";
import { allowance, holds } from "./arithmetic.ts";
import { namedIn, papersIn, rulesOf } from "./named.ts";

/** What a verdict rests on. */
export type Numbers = Pick<Data, "results" | "metrics" | "papers">;

/** What the data say about a part of a ledger row. */
export interface RecomputedPart {
  verdict: Verdict;
  /** The checks that were made on the way to the verdict, in their order. */
  evidence: Pick<Evidence, "reading" | "check" | "metrics" | "paper" | "allowed" | "holds">[];
  /** Numbers that its rules need and the data lack. */
  missing: string[];
}

/** What the data say about a ledger row. */
export interface Recomputed {
  /** The worst of the parts. */
  verdict: Verdict;
  parts: RecomputedPart[];
}

/** Judges a row anew from its published rule and the committed numbers, as schemas/claim.ts says. */
export function recompute({ rule }: Pick<LedgerEntry, "rule">, numbers: Numbers): Recomputed {
  const parts = rule.parts.map((part) => judge(part, rule.runs, numbers));
  const verdict = VERDICTS.find((v) => parts.some((part) => part.verdict === v));
  return { verdict: verdict ?? "not-run", parts };
}

type Runs = LedgerEntry["rule"]["runs"];

function judge(part: ClaimPart, runs: Runs, numbers: Numbers): RecomputedPart {
  const unweighed = (verdict: Verdict, missing: string[] = []) => ({
    ...{ verdict, missing, evidence: [] },
  });
  if (part.notRun !== undefined) return unweighed("not-run");
  const checks = rulesOf(part).flatMap((rule) => rule.checks);
  const named = checks.flatMap((check) => namedIn(check).metrics);
  const metrics = [...named, ...runs.map(({ metric }) => metric)];
  const papers = checks.flatMap(papersIn);
  const missing = [
    ...metrics.filter((id) => !Number.isFinite(numbers.metrics.get(id))),
    ...papers.filter((id) => numbers.papers.get(id)?.value == null).map((id) => `paper:${id}`),
  ];
  const computed = (id: string) => numbers.results.has(id.slice(0, id.indexOf("/")));
  const needed = part.needs?.metrics ?? [];
  // A whole result that is not there was not run; that it once was, the accepted verdicts know.
  if (![...metrics, ...needed].every(computed))
    return unweighed(
      "not-run",
      missing.filter((id) => id.startsWith("paper:") || computed(id)),
    );
  if (!needed.every((id) => numbers.metrics.has(id))) return unweighed("not-run");
  if (missing.length > 0) return unweighed("inconclusive", missing);
  const changed = runs.some(({ metric, equals }) => numbers.metrics.get(metric) !== equals);
  return changed ? unweighed("inconclusive") : { ...weigh(part, numbers), missing };
}

/** What each rule gives when it is the first to hold. */
const OUTCOME = {
  printed: "confirmed",
  corrected: "corrected",
  "inconclusive-if": "inconclusive",
} as const;

function weigh(part: ClaimPart, numbers: Numbers): Omit<RecomputedPart, "missing"> {
  const evidence: RecomputedPart["evidence"] = [];
  for (const { reading, checks } of rulesOf(part)) {
    const found = checks.map((check) => ({
      ...{ reading, check: check.type, ...namedIn(check) },
      ...{ allowed: allowance(check, numbers), holds: holds(check, numbers) },
    }));
    evidence.push(...found);
    if (found.every((finding) => finding.holds)) return { verdict: OUTCOME[reading], evidence };
  }
  return { verdict: part.failing, evidence };
}
