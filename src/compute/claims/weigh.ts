import type { Check, ClaimPart, Rule, Verdict } from "../schemas/claim.ts";
import type { Evidence } from "../schemas/ledger.ts";
import { evaluate } from "./evaluate.ts";
import type { Lookup } from "./inputs.ts";
import { checksOf, metricsOf, paperOf, papersOf } from "./names.ts";
import { numbersOf } from "./numbers.ts";

/** A verdict with its reason, and what it rests on. */
export interface Judgement {
  verdict: Verdict;
  why: string;
  evidence: Evidence[];
}

/** The verdict of a part whose numbers are all there. */
export function weigh(part: ClaimPart, data: Lookup): Judgement {
  const evidence: Evidence[] = [];
  const apply = (reading: Evidence["reading"], rule: Rule) => {
    const found = findings(reading, rule, data);
    evidence.push(...found.evidence);
    return found;
  };
  const judgement = (verdict: Verdict, why: string) => ({ verdict, why, evidence });

  const printed = part.printed && apply("printed", part.printed);
  if (printed?.holds) return judgement("confirmed", printed.why);
  const asPrinted = printed ? `as printed, ${printed.why}` : "";
  const join = (...clauses: string[]) => clauses.filter(Boolean).join("; ");

  const corrected = part.corrected && apply("corrected", part.corrected.rule);
  const asCorrected = corrected ? `read as ${part.corrected!.reading}, ${corrected.why}` : "";
  if (corrected?.holds) return judgement("corrected", join(asPrinted, asCorrected));

  const excused = part.inconclusiveIf && apply("inconclusive-if", part.inconclusiveIf.rule).holds;
  return excused
    ? judgement("inconclusive", join(asPrinted, asCorrected, part.inconclusiveIf!.reason))
    : judgement(part.failing, join(asPrinted, asCorrected));
}

/** All checks of a rule, and what they found. */
function findings(reading: Evidence["reading"], rule: Rule, data: Lookup) {
  const numbers = numbersOf(data);
  const found = checksOf(rule).map((check) => ({ check, ...evaluate(check, numbers) }));
  const failures = found.filter((finding) => !finding.holds);
  const evidence = found.map(({ check, allowed, holds }): Evidence => ({
    reading,
    check: check.type,
    metrics: metricsOf(check),
    paper: paperOf(check),
    allowed,
    holds,
  }));
  return { holds: failures.length === 0, why: reason(found), evidence };
}

/** The first check that fails, or the last one that holds, and how many there are of its kind. */
function reason(found: readonly { check: Check; holds: boolean; why: string }[]): string {
  const failures = found.filter((finding) => !finding.holds);
  const told = failures[0] ?? found.at(-1);
  if (!told) throw new Error("missing checks: a rule has at least one");
  if (found.length === 1) return told.why;
  const count =
    failures.length > 0
      ? `${failures.length} of ${found.length} checks fail`
      : `all ${found.length} checks hold`;
  const subject = [...metricsOf(told.check), ...papersOf(told.check)][0];
  return `${count}${subject === undefined ? "" : `, as ${subject}`}: ${told.why}`;
}
