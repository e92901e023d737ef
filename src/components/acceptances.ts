import type { HistoryLine } from "../compute/schemas/history.ts";

/** What was accepted at one time of one result. */
export interface Acceptance {
  artefact: string;
  reason: string;
  revision: string | null;
  acceptedAt: string;
  /** The changes, with the place of each in the history, from 0. */
  changes: { line: number; metric: string }[];
  /** The place of the number that changed most; null where none has both sides. */
  largest: number | null;
}

/** The lines of the history, one acceptance of a result together, newest first. */
export function acceptancesOf(history: readonly HistoryLine[]): Acceptance[] {
  const found: Acceptance[] = [];
  history.forEach(({ metric, reason, revision, acceptedAt }, line) => {
    const artefact = metric.slice(0, metric.indexOf("/"));
    let last = found.at(-1);
    if (last?.artefact !== artefact || last.acceptedAt !== acceptedAt) {
      last = { artefact, reason, revision, acceptedAt, changes: [], largest: null };
      found.push(last);
    }
    last.changes.push({ line, metric });
    const size = sizeOf(history[line]);
    if (size !== null && size > (sizeOf(history[last.largest ?? -1]) ?? -1)) last.largest = line;
  });
  return found.reverse();
}

/** How far a number moved; null for a table, and for what is new or gone. */
function sizeOf(line: HistoryLine | undefined): number | null {
  return typeof line?.old === "number" && typeof line.new === "number"
    ? Math.abs(line.new - line.old)
    : null;
}
