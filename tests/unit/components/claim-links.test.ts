import { expect, test } from "vitest";
import { inputsOf, sharing, tierOf } from "../../../src/components/claim-links.ts";
import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";

const because = "a reason";
const row = (id: string, metric: string, paper: string) =>
  ({
    id,
    rule: {
      runs: [],
      parts: [
        { printed: { type: "near", metric, paper, absolute: 1, because }, failing: "contradicted" },
      ],
    },
  }) as unknown as LedgerEntry;

const rows = [
  row("A", "table-4-extended/b0.gap", "T4.0"),
  row("B", "table-4/b0.gap", "T4.0"),
  row("C", "table-4/b1.gap", "T4.1"),
];

test("a row rests on the results and printed values that its rule names", () => {
  expect(inputsOf(rows[0]!)).toEqual({
    ...{ results: ["table-4-extended"], metrics: ["table-4-extended/b0.gap"], papers: ["T4.0"] },
  });
});

test("a row that needs an extended result is of the extended tier", () => {
  expect(rows.map(tierOf)).toEqual(["extended", "paper", "paper"]);
});

test("rows share numbers where both name the same metric or printed value", () => {
  expect(sharing(rows[0]!, rows).map(({ id }) => id)).toEqual(["B"]);
  expect(sharing(rows[2]!, rows)).toEqual([]);
});
