import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { failed, passed, type GateCheck } from "../report.ts";
import { allowedBy } from "./allowed.ts";

/** A metric of the committed results beside that of another engine. */
export interface Row {
  id: string;
  /** The rule by which it is compared. */
  kind: string;
  ours: number;
  theirs: number;
  allowed: number;
}

/** How much of what it may differ by a metric differs; above 1 it is too much. */
export function shareOf({ ours, theirs, allowed }: Row): number {
  const difference = Math.abs(theirs - ours);
  if (difference === 0) return 0;
  return allowed > 0 ? difference / allowed : Infinity;
}

/**
 * The metrics that both results hold; those of one alone are named by `compareResults`. `steps`: the
 * length of the runs, where it is known.
 */
export function engineRows(old: ResultFile, now: ResultFile, steps?: number): Row[] {
  return Object.keys(old.metrics).flatMap((id) => {
    const theirs = now.metrics[id];
    if (theirs === undefined) return [];
    const { rule, difference } = allowedBy(id, old, now, steps);
    return [{ id, kind: rule.kind, ours: old.metrics[id]!, theirs, allowed: difference }];
  });
}

/** The check that a row stands for. */
export function checkOf(row: Row): GateCheck {
  const { id, kind, ours, theirs, allowed } = row;
  if (shareOf(row) <= 1) return passed(id, `${kind}: within ${allowed}`);
  const beyond = allowed === 0 ? "where nothing is" : `beyond the ${allowed}`;
  return failed(id, `${kind}: differs by ${theirs - ours}, ${beyond} allowed`, {
    expected: String(ours),
    actual: String(theirs),
  });
}

/** How many rows of an artefact the terminal shows, those nearest to their bounds first. */
const SHOWN = 12;

/** The rows of an artefact as a table, with what is left out in a last line. */
export function tableOf(artefact: string, engine: string, rows: readonly Row[], shown = SHOWN) {
  const nearest = rows.toSorted((a, b) => shareOf(b) - shareOf(a));
  const tooFar = nearest.filter((row) => shareOf(row) > 1).length;
  const top = nearest.slice(0, Math.max(shown, tooFar));
  const width = Math.max(...top.map(({ id }) => id.length), artefact.length);
  const line = (cells: readonly string[]) =>
    [cells[0]!.padEnd(width), cells[1]!.padEnd(10), ...cells.slice(2).map((c) => c.padStart(13))]
      .join("  ")
      .trimEnd();
  const rest = nearest.length - top.length;
  return [
    line([artefact, "rule", "wasm", engine, "difference", "allowed", "share"]),
    ...top.map((row) => {
      const numbers = [row.ours, row.theirs, row.theirs - row.ours, row.allowed];
      const share = `${(100 * shareOf(row)).toFixed(0)} %`;
      return line([row.id, row.kind, ...numbers.map((x) => brief(x)), share]);
    }),
    ...(rest > 0 ? [`and ${rest} metrics nearer to the committed numbers`] : []),
    "",
  ].join("\n");
}

const brief = (x: number) => (Number.isInteger(x) ? String(x) : x.toPrecision(6));
