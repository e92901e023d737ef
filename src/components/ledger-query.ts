/** What a reader asks of the ledger; an empty string asks for nothing. Its whole state is a URL. */
export interface LedgerQuery {
  verdict: string;
  kind: string;
  artefact: string;
  tier: string;
  /** Words that must all occur in a row. */
  words: string;
  sort: SortKey;
}

export const FIELDS = ["verdict", "kind", "artefact", "tier", "words"] as const;

/** Columns a reader can sort by, `-` in front for the other direction; empty: the ledger's order. */
export const SORTS = ["id", "printed", "ours", "verdict"] as const;
export type SortColumn = (typeof SORTS)[number];
export type SortKey = "" | SortColumn | `-${SortColumn}`;

/** What a row is, for a question. */
export interface RowFacts {
  id: string;
  verdict: string;
  kind: string;
  artefact: string;
  tier: string;
  text: string;
  printed: number | null;
  ours: number | null;
}

/** The question of an address, `?verdict=corrected&sort=-ours`; anything unknown asks for nothing. */
export function parseQuery(search: string): LedgerQuery {
  const asked = new URLSearchParams(search);
  const field = (name: string) => asked.get(name) ?? "";
  const sort = field("sort");
  return {
    verdict: field("verdict"),
    kind: field("kind"),
    artefact: field("artefact"),
    tier: field("tier"),
    words: field("words"),
    sort: isSort(sort) ? sort : "",
  };
}

/** The same question as the end of an address: empty, or from the question mark on. */
export function formatQuery(query: LedgerQuery): string {
  const said = [...FIELDS, "sort" as const].filter((name) => query[name] !== "");
  const text = new URLSearchParams(said.map((name) => [name, query[name]])).toString();
  return text && `?${text}`;
}

/** Whether a row is asked for. */
export function matches(row: RowFacts, query: LedgerQuery): boolean {
  const is = (name: "verdict" | "kind" | "artefact" | "tier") =>
    query[name] === "" || query[name] === row[name];
  const text = row.text.toLowerCase();
  const words = query.words.toLowerCase().split(/\s+/);
  return (
    is("verdict") &&
    is("kind") &&
    is("artefact") &&
    is("tier") &&
    words.every((word) => text.includes(word))
  );
}

/** Rows in the order asked for; rows without the number come last either way. */
export function sorted<R extends RowFacts>(rows: readonly R[], sort: SortKey): R[] {
  if (sort === "") return [...rows];
  const down = sort.startsWith("-");
  const column = (down ? sort.slice(1) : sort) as SortColumn;
  const compare = (a: R, b: R): number => {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === "number"
        ? x - (y as number)
        : column === "verdict"
          ? ORDER.indexOf(x) - ORDER.indexOf(y as string)
          : x.localeCompare(y as string, "en", { numeric: true });
    return down ? -order : order;
  };
  return rows.toSorted(compare);
}

/** The sort that a click on a column asks for: up, down, and back to the ledger's order. */
export function nextSort(sort: SortKey, column: SortColumn): SortKey {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? "" : column;
}

/** Verdicts, worst first, as in src/compute/schemas/claim.ts, which browsers need not load. */
const ORDER = ["contradicted", "corrected", "inconclusive", "not-run", "confirmed"];

const isSort = (text: string): text is SortKey =>
  text === "" || (SORTS as readonly string[]).includes(text.replace(/^-/, ""));
