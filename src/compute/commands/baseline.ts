import { env, stdout } from "node:process";
import { closest } from "fastest-levenshtein";
import { CliError } from "../error.ts";
import type { Change } from "../schemas/history.ts";
import { ARTEFACTS, EXTENDED } from "../artefacts.ts";
import { candidateFolders, changesBetween, dropCandidate } from "../store/candidates.ts";
import { foldersOf } from "../store/folders.ts";
import { appendHistory, readHistory } from "../store/history.ts";
import { readProvenance, readResult, writeResult, type Sealed } from "../store/results.ts";
import { describeChange } from "./changes.ts";
import { revision } from "./provenance.ts";

export interface BaselineOptions {
  /** Metrics, or `ARTEFACT/*` for all that changed of an artefact. */
  metrics: readonly string[];
  /** Why they changed; recorded with each. */
  reason: string;
}

/** What `baseline:accept` touches besides its options. */
export interface BaselineEffects {
  data: string;
  /** Whether a machine asks: only a person accepts. */
  unattended: boolean;
  now: () => Date;
  print: (line: string) => void;
}

/** A result that waits, and what it would change. */
interface Candidate {
  artefact: string;
  sealed: Sealed;
  changes: Change[];
}

/**
 * `npm run baseline:accept -- --metric ID --reason "..."`: puts candidate results in the place of
 * those that stand, and adds a line to data/history.jsonl for each number that changes. A result is
 * one computation, so all its changes are accepted together or not at all.
 * Throws `CliError` without a reason, in CI, on a metric that did not change, and on a part of a result.
 */
export function acceptBaseline(
  { metrics, reason }: BaselineOptions,
  {
    data = "data",
    unattended = Boolean(env["CI"]),
    now = () => new Date(),
    print = (line) => void stdout.write(`${line}\n`),
  }: Partial<BaselineEffects> = {},
): void {
  if (reason.trim() === "")
    throw new CliError("no reason given", 'Say why the numbers changed: --reason "..."');
  if (unattended)
    throw new CliError(
      "results are not accepted in CI",
      "Run it on your own machine and commit data/.",
    );
  const candidates = readCandidates(data);
  const chosen = choose(candidates, metrics);
  const folders = foldersOf(data);
  const acceptedAt = now().toISOString();
  const last = new Map(readHistory(data).map((line) => [line.metric, line]));
  for (const { artefact, sealed, changes } of chosen) {
    // The line first: after an interruption the candidate is still there, and no line comes twice.
    const lines = changes.map((change) => ({
      ...change,
      reason: reason.trim(),
      revision: revision(),
      acceptedAt,
    }));
    appendHistory(
      lines.filter((line) => !isSameChange(last.get(line.metric), line)),
      data,
    );
    const provenance = readProvenance(candidateFolders(folders), artefact);
    writeResult(folders, sealed.result, sealed.seal, provenance);
    dropCandidate(folders, artefact);
    for (const change of changes) print(describeChange(change));
  }
  const count = chosen.reduce((sum, { changes }) => sum + changes.length, 0);
  print(`Accepted ${count} ${count === 1 ? "change" : "changes"}. Verdicts: npm run accept`);
}

const isSameChange = (a: Change | undefined, b: Change) => a?.old === b.old && a.new === b.new;

function readCandidates(data: string): Candidate[] {
  const folders = foldersOf(data);
  return [...ARTEFACTS.map(({ id }) => id), ...EXTENDED].flatMap((artefact) => {
    const sealed = readResult(candidateFolders(folders), artefact);
    const standing = readResult(folders, artefact);
    if (!sealed || !standing) return [];
    return [{ artefact, sealed, changes: changesBetween(standing.result, sealed.result) }];
  });
}

/** The candidates all of whose changes are named. */
function choose(candidates: Candidate[], named: readonly string[]): Candidate[] {
  if (candidates.length === 0)
    throw new CliError(
      "no result waits to be accepted",
      "npm run compute puts a result that changes a number into data/candidates.",
    );
  const changed = candidates.flatMap(({ changes }) => changes.map(({ metric }) => metric));
  const names = (name: string, metric: string) =>
    name.endsWith("/*") ? metric.startsWith(name.slice(0, -1)) : name === metric;
  for (const name of named)
    if (!changed.some((metric) => names(name, metric)))
      throw new CliError(`${name} did not change`, `Did you mean ${closest(name, changed)}?`);
  const isNamed = (metric: string) => named.some((name) => names(name, metric));
  return candidates.filter(({ artefact, changes }) => {
    const left = changes.filter(({ metric }) => !isNamed(metric));
    if (left.length > 0 && left.length < changes.length)
      throw new CliError(
        `the numbers of ${artefact} come from one computation and change together`,
        `Name these too, or all with --metric "${artefact}/*": ${left.map(({ metric }) => metric).join(", ")}`,
      );
    return left.length === 0 && changes.length > 0;
  });
}
