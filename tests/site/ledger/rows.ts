import type { Page as Tab } from "playwright";
import { z } from "zod";

const NUMBER = z.object({ value: z.number().nullable() }).nullable();
const ROW = z.object({
  ...{ id: z.string(), verdict: z.string(), kind: z.string() },
  ...{ paper: NUMBER, ours: NUMBER },
});

/** A row of `data/ledger.json`, as far as the table can be filtered and sorted by it. */
export type Row = z.infer<typeof ROW>;

/** The rows of one verdict and kind. */
export interface Part {
  verdict: string;
  kind: string;
  rows: Row[];
}

/** The ledger from its JSON; numbers of the authors' files stand among the tables. */
export const readRows = (text: string): Row[] =>
  z
    .array(ROW)
    .parse(JSON.parse(text))
    .map((row) => (row.kind === "file" ? { ...row, kind: "table" } : row));

/** Every verdict of every kind, first the one with most numbers of ours. */
export function partsOf(all: readonly Row[]): Part[] {
  const groups = Map.groupBy(all, ({ verdict, kind }) => `${verdict} ${kind}`);
  const numbers = ({ rows }: Part) => new Set(rows.map(COLUMNS.ours)).size;
  return [...groups.values()]
    .map((rows) => ({ verdict: rows[0]!.verdict, kind: rows[0]!.kind, rows }))
    .toSorted((a, b) => numbers(b) - numbers(a));
}

/** What the table is sorted by. */
export type Column = "id" | "printed" | "ours";
export const COLUMNS: Record<Column, (row: Row) => string | number | null> = {
  id: ({ id }) => id,
  printed: ({ paper }) => paper?.value ?? null,
  ours: ({ ours }) => ours?.value ?? null,
};

/** What a column of `rows` shows once sorted, `down` or up; rows without a number come last. */
export function sortedColumn(rows: readonly Row[], column: Column, down: boolean) {
  const values = rows.map(COLUMNS[column]);
  const there = values.filter((value) => value !== null);
  const collator = new Intl.Collator("en", { numeric: true });
  there.sort((a, b) => (typeof a === "number" ? a - Number(b) : collator.compare(a, String(b))));
  return [...(down ? there.reverse() : there), ...values.filter((value) => value === null)];
}

/** The ids of the rows that are seen, in order. */
export const shownIds = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll("main tbody tr[id]")]
      .filter((row) => row.checkVisibility())
      .map((row) => row.querySelector(".claim-id")!.textContent.trim()),
  );

/** Two lists in words when they differ. */
export function unlike(what: string, shown: readonly unknown[], wanted: readonly unknown[]) {
  if (JSON.stringify(shown) === JSON.stringify(wanted)) return [];
  const at = wanted.findIndex((value, i) => value !== shown[i]);
  const first = `${String(shown[at])} where ${String(wanted[at])} belongs`;
  return [`${what}: ${shown.length} rows for ${wanted.length}, ${first}`];
}
