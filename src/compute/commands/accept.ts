import { env, stdout } from "node:process";
import { closest } from "fastest-levenshtein";
import { buildLedger } from "../claims/ledger.ts";
import { CliError } from "../error.ts";
import type { Verdicts } from "../schemas/ledger.ts";
import { readPapers, readStatements, readVerdicts, writeVerdicts } from "../store/data.ts";
import { readResults } from "../store/results.ts";

export interface AcceptOptions {
  /** Why the verdicts changed; recorded with the change. */
  reason: string;
  /** Claims to accept; none or an empty list means all that changed. */
  ids?: string[];
}

/** What `accept` touches besides its options. */
export interface AcceptEffects {
  data: string;
  /** Whether a machine asks: only a person accepts. */
  unattended: boolean;
  print: (line: string) => void;
}

type Changes = Verdicts["accepted"][number]["changes"];

/**
 * `npm run accept -- --reason "..." [CLAIM...]`: makes today's verdicts, computed from the data on
 * disk, the ones that stand in data/verdicts.json, and records each change with the reason.
 * Throws `CliError` without a reason, in CI, and on an unknown claim.
 */
export function accept(
  { reason, ids = [] }: AcceptOptions,
  {
    data = "data",
    unattended = Boolean(env["CI"]),
    print = printLine,
  }: Partial<AcceptEffects> = {},
): void {
  if (reason.trim() === "")
    throw new CliError("no reason given", 'Say why the verdicts changed: --reason "..."');
  if (unattended)
    throw new CliError(
      "verdicts are not accepted in CI",
      "Run it on your own machine and commit data/verdicts.json.",
    );

  const { verdicts, accepted } = readVerdicts(data);
  const ledger = buildLedger({
    results: readResults(data),
    papers: readPapers(data),
    statements: readStatements(data),
  });
  const now = Object.fromEntries(ledger.map(({ id, verdict }) => [id, verdict]));
  const known = [...new Set([...Object.keys(now), ...Object.keys(verdicts)])];
  for (const id of ids) if (!known.includes(id)) throw unknownClaim(id, known);

  const changes: Changes = {};
  for (const id of ids.length > 0 ? ids : known) {
    const [before, after] = [verdicts[id] ?? null, now[id] ?? null];
    if (before !== after) changes[id] = [before, after];
  }
  const changed = Object.entries(changes);
  if (changed.length === 0) {
    print("No verdict changed; nothing to accept.");
    return;
  }
  const standing = new Map(Object.entries(verdicts));
  for (const [id, [, after]] of changed)
    if (after === null) standing.delete(id);
    else standing.set(id, after);
  writeVerdicts(
    {
      // In the order of the ledger, so that a diff shows the changes alone.
      verdicts: Object.fromEntries(
        known.flatMap((id) => (standing.has(id) ? [[id, standing.get(id)!]] : [])),
      ),
      accepted: [...accepted, { reason: reason.trim(), changes }],
    },
    data,
  );
  for (const [id, [before, after]] of changed)
    print(`${id}: ${before ?? "(new)"} -> ${after ?? "(gone)"}`);
  print(`Accepted ${changed.length} ${changed.length === 1 ? "change" : "changes"}.`);
}

function unknownClaim(id: string, known: readonly string[]): CliError {
  return new CliError(`unknown claim: ${id}`, `Did you mean ${closest(id, known)}?`);
}

const printLine = (line: string) => void stdout.write(`${line}\n`);
