import { expect, test } from "vitest";
import {
  formatQuery,
  matches,
  nextSort,
  parseQuery,
  sorted,
  type RowFacts,
} from "../../../src/components/ledger-query.ts";

const row = (id: string, facts: Partial<RowFacts> = {}): RowFacts => ({
  ...{ id, verdict: "confirmed", kind: "table", artefact: "table-3", tier: "paper" },
  ...{ text: `${id} The margin is large.`, printed: null, ours: null },
  ...facts,
});

test("a question survives the way into the address and back", () => {
  for (const search of [
    "",
    "?verdict=corrected&kind=table&artefact=table-5&tier=extended&words=t+%3D+10&sort=-ours",
    "?sort=verdict",
  ])
    expect(formatQuery(parseQuery(search))).toBe(search);
});

test("an unknown column asks for the ledger's own order", () => {
  expect(parseQuery("?sort=colour").sort).toBe("");
  expect(parseQuery("?sort=--ours").sort).toBe("");
});

test("a row matches where every field and every word does, in any case", () => {
  const asked = (search: string) => matches(row("T3.2"), parseQuery(search));
  expect(asked("")).toBe(true);
  expect(asked("?kind=table&words=MARGIN t3.2")).toBe(true);
  expect(asked("?words=margin small")).toBe(false);
  expect(asked("?tier=extended")).toBe(false);
  expect(asked("?verdict=corrected")).toBe(false);
});

const rows = [
  row("t3-20", { ours: 2, verdict: "confirmed" }),
  row("t3-4", { ours: null, verdict: "contradicted" }),
  row("a01", { ours: -1, verdict: "corrected" }),
];
const order = (sort: string) => sorted(rows, parseQuery(`?sort=${sort}`).sort).map(({ id }) => id);

test("ids sort as people count, verdicts worst first, missing numbers last either way", () => {
  expect(order("")).toEqual(["t3-20", "t3-4", "a01"]);
  expect(order("id")).toEqual(["a01", "t3-4", "t3-20"]);
  expect(order("verdict")).toEqual(["t3-4", "a01", "t3-20"]);
  expect(order("ours")).toEqual(["a01", "t3-20", "t3-4"]);
  expect(order("-ours")).toEqual(["t3-20", "a01", "t3-4"]);
});

test("a column is sorted up, then down, then not at all", () => {
  expect(nextSort("", "ours")).toBe("ours");
  expect(nextSort("ours", "ours")).toBe("-ours");
  expect(nextSort("-ours", "ours")).toBe("");
  expect(nextSort("ours", "id")).toBe("id");
});
