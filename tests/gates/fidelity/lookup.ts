import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import { VERDICTS } from "../../../src/compute/schemas/claim.ts";
import type { Data } from "../data.ts";
import { derived } from "./derived.ts";

/** What a `data-metric` stands for; `printed` only for values as the paper prints them. */
export type Found = { value: number; printed?: string; file: string } | { fault: string };

/** Everything a page may show: the committed data and the published ledger. */
export interface Shown {
  data: Data;
  ledger: LedgerEntry[];
}

/**
 * The number behind an id:
 * `METRIC`, `paper:VALUE`, `difference:METRIC:VALUE`, `series:ARTEFACT/SERIES/COLUMN/INDEX`,
 * `arithmetic:CLAIM/PART/CHECK/SIDE`, `provenance:ARTEFACT/PATH`, `history:LINE/old|new|change`,
 * `engine:VARIANT/PATH`, and `count:VERDICT|all` over the paper's own statements or
 * `count-extra:VERDICT|all` over the rows of values that notebooks print.
 */
export function lookUp(id: string, { data, ledger }: Shown): Found {
  const colon = id.indexOf(":");
  if (colon < 0) return metric(id, data);
  const rest = id.slice(colon + 1);
  switch (id.slice(0, colon)) {
    case "paper":
      return paper(rest, data);
    case "difference":
      return difference(rest, data);
    case "series":
      return series(rest, data);
    case "arithmetic":
      return derived(rest, { data, ledger });
    case "provenance":
      return inFile(rest, "provenance", data);
    case "history":
      return history(rest, data);
    case "engine":
      return inFile(rest, "engines", data);
    case "count":
      return count(
        rest,
        ledger.filter((entry) => data.statements.has(entry.id)),
      );
    case "count-extra":
      return count(
        rest,
        ledger.filter((entry) => entry.kind === "notebook-output"),
      );
    default:
      return { fault: "unknown kind of id" };
  }
}

const artefactOf = (id: string) => id.slice(0, id.indexOf("/"));

function metric(id: string, { metrics, folder }: Data): Found {
  const value = metrics.get(id);
  return value === undefined
    ? { fault: "is in no result file" }
    : { value, file: `${folder}/results/${artefactOf(id)}.json` };
}

function paper(id: string, { papers, folder }: Data): Found {
  const found = papers.get(id);
  if (!found) return { fault: "is in no paper file" };
  if (found.value === null) return { fault: "is printed as words, not as a number" };
  return { value: found.value, printed: found.printed, file: `${folder}/paper` };
}

function difference(rest: string, data: Data): Found {
  const colon = rest.indexOf(":");
  const ours = metric(rest.slice(0, colon), data);
  const theirs = paper(rest.slice(colon + 1), data);
  if ("fault" in ours) return ours;
  if ("fault" in theirs) return theirs;
  return { value: ours.value - theirs.value, file: ours.file };
}

function series(rest: string, { results, folder }: Data): Found {
  const [artefact = "", ...middle] = rest.split("/");
  const index = middle.pop() ?? "";
  const column = middle.pop() ?? "";
  const values = results.get(artefact)?.series[middle.join("/")]?.[column];
  const value = /^\d+$/.test(index) ? values?.[Number(index)] : undefined;
  return value === undefined
    ? { fault: "is in no series" }
    : { value, file: `${folder}/results/${artefact}.json` };
}

/** `NAME/PATH` into data/FOLDER/NAME.json, dots or slashes between keys. */
function inFile(id: string, folder: "provenance" | "engines", data: Data): Found {
  const [name = "", ...path] = id.split(/[/.]/);
  const value = path.reduce<unknown>(
    (inside, key) => (inside as Record<string, unknown> | null | undefined)?.[key],
    data[folder].get(name),
  );
  return typeof value === "number"
    ? { value, file: `${data.folder}/${folder}/${name}.json` }
    : { fault: `is no number in data/${folder}` };
}

function history(rest: string, data: Data): Found {
  const [line, side] = rest.split("/");
  const { old, new: now } = data.history[Number(line)] ?? {};
  const change = typeof old === "number" && typeof now === "number" ? now - old : undefined;
  const value = new Map([
    ["old", old],
    ["new", now],
    ["change", change],
  ]).get(side ?? "");
  return typeof value === "number"
    ? { value, file: `${data.folder}/history.jsonl` }
    : { fault: "is no number in data/history.jsonl" };
}

function count(verdict: string, entries: LedgerEntry[]): Found {
  const file = "dist/data/ledger.json";
  if (verdict === "all") return { value: entries.length, file };
  if (!VERDICTS.some((known) => known === verdict)) return { fault: "counts an unknown verdict" };
  return { value: entries.filter((entry) => entry.verdict === verdict).length, file };
}
