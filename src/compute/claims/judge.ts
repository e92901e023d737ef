import { Claim, VERDICTS, type ClaimPart, type Verdict } from "../schemas/claim.ts";
import { artefactOf, type Lookup } from "./inputs.ts";
import { checksOf, metricsOf, papersOf, rulesOf } from "./names.ts";
import { weigh, type Judgement } from "./weigh.ts";

/** The judgement of a claim: the worst of its parts. */
export interface ClaimJudgement extends Omit<Judgement, "evidence"> {
  parts: Judgement[];
}

/** Judges a claim by the order that `ClaimPart` in schemas/claim.ts sets out. Pure. */
export function judge(claim: Claim, data: Lookup): ClaimJudgement {
  const { runs, parts } = Claim.parse(claim);
  const judged = parts.map((part) => judgePart(part, runs, data));
  const verdict = worst(judged.map((part) => part.verdict));
  const worstParts = judged.flatMap((part, i) => (part.verdict === verdict ? [i] : []));
  const first = worstParts[0]!;
  const why = judged[first]!.why;
  if (parts.length === 1) return { verdict, why, parts: judged };
  const label = parts[first]!.label ?? `part ${first + 1}`;
  const share = `${worstParts.length} of ${parts.length} parts`;
  return { verdict, why: `${share}; ${label}: ${why}`, parts: judged };
}

/** The worst verdict of a list, in the order of `VERDICTS`. Throws `missing verdicts` on none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const found = VERDICTS.find((verdict) => verdicts.includes(verdict));
  if (!found) throw new Error("missing verdicts: a claim has at least one part");
  return found;
}

function judgePart(
  part: ClaimPart,
  runs: { metric: string; equals: number }[],
  data: Lookup,
): Judgement {
  const without = (verdict: Verdict, why: string) => ({ verdict, why, evidence: [] });
  if (part.notRun !== undefined) return without("not-run", part.notRun);

  const checks = rulesOf(part).flatMap(checksOf);
  const metrics = [...new Set([...runs.map((run) => run.metric), ...checks.flatMap(metricsOf)])];
  const needed = part.needs?.metrics ?? [];
  const absent = [...metrics, ...needed]
    .map(artefactOf)
    .find((artefact) => !data.computed.has(artefact));
  if (absent !== undefined)
    return without("not-run", `no result yet: npm run compute -- ${absent}`);
  if (needed.some((id) => !data.metrics.has(id))) return without("not-run", part.needs!.otherwise);

  const unusable =
    metrics.map((id) => flaw(`metric ${id}`, data.metrics.get(id))).find(Boolean) ??
    checks
      .flatMap(papersOf)
      .map((id) => flaw(`printed value ${id}`, data.papers.get(id)?.value ?? undefined))
      .find(Boolean) ??
    runs
      .map(({ metric, equals }) => {
        const count = data.metrics.get(metric);
        return count === equals ? null : `${count} runs instead of ${equals} (${metric})`;
      })
      .find(Boolean);
  return unusable ? without("inconclusive", unusable) : weigh(part, data);
}

function flaw(name: string, value: number | undefined): string | null {
  if (value === undefined) return `there is no ${name}`;
  return Number.isFinite(value) ? null : `${name} is ${value}`;
}
