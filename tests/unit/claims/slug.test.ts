import { expect, test } from "vitest";
import { buildLedger } from "../../../src/compute/claims/ledger.ts";
import { slug } from "../../../src/compute/claims/slug.ts";
import { readPapers, readStatements } from "../../../src/compute/store/data.ts";

test.each([
  ["A01", "a01"],
  ["T3.mono", "t3-mono"],
  ["T4.-1.0", "t4-m1-0"],
  ["T4.+0.0", "t4-p0-0"],
  ["T5.10/+0.4", "t5-10_p0-4"],
  ["T5.100/-1.0", "t5-100_m1-0"],
  ["T5/T3", "t5_t3"],
  ["CSV.0", "csv-0"],
  ["NB.fixed-t.b0.loss", "nb-fixed-t-b0-loss"],
])("slug(%j) is %j", (id, expected) => {
  expect(slug(id)).toBe(expected);
});

test("no two rows of the ledger share a slug", () => {
  const ledger = buildLedger({
    results: [],
    papers: readPapers(),
    statements: readStatements(),
  });
  const slugs = ledger.map(({ id }) => slug(id));
  expect(slugs.filter((s, i) => slugs.indexOf(s) !== i)).toEqual([]);
  expect(slugs.filter((s) => !/^[a-z0-9_-]+$/.test(s))).toEqual([]);
});
