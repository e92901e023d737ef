import { expect, test } from "vitest";
import { evidenceRows, reasonsOf } from "../../../src/components/evidence-rows.ts";
import type { Check } from "../../../src/compute/schemas/claim.ts";
import type { Evidence, LedgerEntry } from "../../../src/compute/schemas/ledger.ts";

const check = (metric: string): Check => ({
  type: "compare",
  metric,
  op: "<",
  bound: 1,
  because: "a reason",
});
const found = (reading: Evidence["reading"], metric: string, holds: boolean): Evidence => ({
  reading,
  check: "compare",
  metrics: [metric],
  paper: null,
  allowed: null,
  holds,
});

const entry: LedgerEntry = {
  id: "X",
  artefact: "figure-8",
  statement: "",
  kind: "figure",
  place: "",
  paper: null,
  ours: null,
  rule: {
    runs: [],
    parts: [
      {
        label: "the value",
        printed: check("a/x"),
        corrected: { reading: "the gap 2m", rule: check("a/y") },
        failing: "contradicted",
      },
      {
        label: "curves",
        printed: { type: "all", checks: [check("a/b0.fall"), check("a/b1.fall")] },
        corrected: { reading: "never judged", rule: check("a/z") },
        failing: "contradicted",
      },
    ],
  },
  verdict: "corrected",
  parts: [
    {
      verdict: "corrected",
      why: "",
      evidence: [found("printed", "a/x", false), found("corrected", "a/y", true)],
    },
    {
      verdict: "confirmed",
      why: "",
      evidence: [found("printed", "a/b0.fall", true), found("printed", "a/b1.fall", true)],
    },
  ],
  why: "",
  page: "/figure-8/#x",
};

test("evidence goes with the checks of the readings that were tried, in order", () => {
  const rows = evidenceRows(entry).map(({ label, check, holds }) => [
    label,
    "metric" in check && check.metric,
    holds,
  ]);
  expect(rows.slice(0, 2)).toEqual([
    ["the value", "a/x", false],
    ["the value \u00b7 read as the gap 2m", "a/y", true],
  ]);
  expect(rows).toHaveLength(4);
});

test("several checks of one part are told apart by their metric, under one label", () => {
  const rows = evidenceRows(entry).slice(2);
  expect(rows.map(({ label, subject }) => [label, subject])).toEqual([
    ["curves", "b0.fall"],
    ["", "b1.fall"],
  ]);
});

test("a reason that several checks share is given once", () => {
  expect(reasonsOf(entry)).toEqual(["a reason"]);
});

test("every check has its address, counted over all rules of its part", () => {
  expect(evidenceRows(entry).map(({ claim, part, index }) => [claim, part, index])).toEqual([
    ["X", 0, 0],
    ["X", 0, 1],
    ["X", 1, 0],
    ["X", 1, 1],
  ]);
});

test("arithmetic says what is computed, even where it is the only check", () => {
  const printed: Check = {
    ...{ type: "arithmetic", op: "<", right: 1, because: "a reason" },
    left: { quotient: [{ paper: "P" }, 2] },
  };
  const evidence = { ...found("printed", "", true), check: "arithmetic" as const, metrics: [] };
  const [row] = evidenceRows({
    ...entry,
    rule: { runs: [], parts: [{ printed, failing: "contradicted" }] },
    parts: [{ verdict: "confirmed", why: "", evidence: [evidence] }],
  });
  expect(row?.subject).toBe("P / 2");
});
