import { expect, test } from "vitest";
import { agreeing } from "../../../src/components/agreeing.ts";
import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";

/** A row with these parts, each a label and a verdict. */
const row = (...parts: [string | undefined, LedgerEntry["verdict"]][]) =>
  ({
    rule: { runs: [], parts: parts.map(([label]) => ({ label })) },
    parts: parts.map(([, verdict]) => ({ verdict, why: "", evidence: [] })),
  }) as unknown as LedgerEntry;

test("a claim agrees when all of its parts with the prefix hold, corrected or not", () => {
  const claims = [
    row(["N = 100: gap", "inconclusive"], ["N = 1,000: gap", "corrected"]),
    row(["N = 1,000: t", "confirmed"], ["N = 1,000: gap", "inconclusive"]),
    row(["N = 1,000: t", "not-run"]),
    row([undefined, "confirmed"]),
  ];
  expect(agreeing(claims, "N = 1,000")).toEqual({ agree: 1, of: 3 });
  expect(agreeing(claims, "N = 100")).toEqual({ agree: 0, of: 1 });
});
