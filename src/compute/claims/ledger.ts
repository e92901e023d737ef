import { ARTEFACTS } from "../artefacts.ts";
import { Claim } from "../schemas/claim.ts";
import type { LedgerEntry } from "../schemas/ledger.ts";
import type { Statement } from "../schemas/paper.ts";
import { CLAIMS } from "./index.ts";
import { lookup, type Inputs, type Lookup } from "./inputs.ts";
import { judge } from "./judge.ts";
import { NOT_RUN } from "./not-run.ts";
import { slug } from "./slug.ts";

/** What a row of the ledger is about, apart from what we found. */
type Subject = Pick<LedgerEntry, "id" | "artefact" | "statement" | "kind" | "place">;

/**
 * Every row of the ledger: the paper's statements in their order, then the claims beyond them
 * (the notebooks' values, the errata). Pure; the verdicts are computed from `inputs` alone.
 * Throws `duplicate claim: id`, `missing statement: id`, `unknown paper value: id`.
 */
export function buildLedger(
  inputs: Inputs,
  claims: Partial<Record<string, Claim[]>> = CLAIMS,
): LedgerEntry[] {
  const data = lookup(inputs);
  const byId = new Map<string, { artefact: string; claim: Claim }>();
  for (const [artefact, list = []] of Object.entries(claims))
    for (const claim of list) {
      if (byId.has(claim.id)) throw new Error(`duplicate claim: ${claim.id}`);
      byId.set(claim.id, { artefact, claim });
    }
  const stated = new Set(inputs.statements.map((statement) => statement.id));
  return [
    ...inputs.statements.map((statement) =>
      entry(subjectOf(statement), byId.get(statement.id)?.claim ?? unchecked(statement), data),
    ),
    ...[...byId.values()]
      .filter(({ claim }) => !stated.has(claim.id))
      .map(({ artefact, claim }) => entry(subjectBeyond(claim, artefact, data), claim, data)),
  ];
}

function subjectOf({ id, section, artefact, place, statement }: Statement): Subject {
  return { id, artefact, place, statement, kind: id.startsWith("CSV.") ? "file" : section };
}

/** Claims beyond the paper's statements, by their ids; the rest are the notebooks' values. */
const KINDS = [
  [/^(ERR|OK)\./, "erratum"],
  [/^U\d+$/, "closed-form"],
  [/^E\d+$/, "real-images"],
] as const;

function subjectBeyond(claim: Claim, artefact: string, { papers }: Lookup): Subject {
  const { id, statement, paper } = claim;
  if (statement === undefined) throw new Error(`missing statement: ${id}`);
  const value = paper === undefined ? undefined : papers.get(paper);
  const kind = KINDS.find(([ids]) => ids.test(id))?.[1] ?? "notebook-output";
  return { id, artefact, statement, kind, place: claim.place ?? value?.place ?? "" };
}

const unchecked = ({ id, needs }: Statement): Claim => ({
  id,
  parts: [{ notRun: NOT_RUN[needs] }],
});

function entry(subject: Subject, claim: Claim, data: Lookup): LedgerEntry {
  const { id, artefact, statement, kind, place } = subject;
  const { runs, parts } = Claim.parse(claim);
  const { verdict, why, parts: judged } = judge(claim, data);
  return {
    id,
    artefact,
    statement,
    kind,
    place,
    paper: paperOf(claim, data),
    ours: oursOf(claim, data),
    rule: { runs, parts },
    verdict,
    parts: judged.map((part) => ({
      verdict: part.verdict,
      why: part.why,
      evidence: part.evidence,
    })),
    why,
    page: `/${ARTEFACTS.some((a) => a.id === artefact) ? artefact : "ledger"}/#${slug(id)}`,
  };
}

function paperOf({ paper }: Claim, { papers }: Lookup): LedgerEntry["paper"] {
  if (paper === undefined) return null;
  const found = papers.get(paper);
  if (!found) throw new Error(`unknown paper value: ${paper}`);
  const { id, printed, value } = found;
  return { id, printed, value };
}

function oursOf({ ours }: Claim, { metrics }: Lookup): LedgerEntry["ours"] {
  const finite = (id: string | undefined): number | null => {
    const value = id === undefined ? undefined : metrics.get(id);
    return value !== undefined && Number.isFinite(value) ? value : null;
  };
  const value = finite(ours?.metric);
  if (!ours || value === null) return null;
  const [low, high] = [finite(ours.interval?.[0]), finite(ours.interval?.[1])];
  return {
    metric: ours.metric,
    value,
    n: finite(ours.n),
    interval: low === null || high === null ? null : [low, high],
  };
}
