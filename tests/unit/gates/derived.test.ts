import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Ledger, type LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import { readData } from "../../gates/data.ts";
import { derived } from "../../gates/fidelity/derived.ts";
import { judgeNumber } from "../../gates/fidelity/number.ts";
import { failures } from "../../gates/report.ts";
import { reproduction } from "../../gates/reproduction.ts";
import { miniature } from "./miniature.ts";

const LEDGER = "dist/data/ledger.json";

/** The miniature's first claim judged by arithmetic: 0.501 / 0.50 = 1.002, in its second part. */
function withArithmetic() {
  const rows = Ledger.parse(JSON.parse(readFileSync(join(miniature().folder, LEDGER), "utf8")));
  const [row] = rows as [LedgerEntry];
  row.rule.parts.push({
    printed: {
      type: "arithmetic",
      left: { quotient: [{ metric: "table-3/k2" }, { paper: "T3.2" }] },
      op: "<",
      right: { quotient: [1, { difference: [1, { mean: [1, 1] }] }] },
      because: "a reason",
    },
    corrected: {
      reading: "within a hundredth",
      rule: {
        type: "arithmetic",
        left: { quotient: [{ metric: "table-3/k2" }, { paper: "T3.2" }] },
        op: "=",
        right: 1,
        within: 0.01,
        because: "a reason",
      },
    },
    failing: "contradicted",
  });
  const found = { check: "arithmetic" as const, metrics: ["table-3/k2"], paper: null };
  row.parts.push({
    verdict: "corrected",
    why: "because",
    evidence: [
      { ...found, reading: "printed", allowed: null, holds: false },
      { ...found, reading: "corrected", allowed: 0.01, holds: true },
    ],
  });
  row.verdict = "corrected";
  return rows;
}

const shown = () => ({ data: readData(miniature().data), ledger: withArithmetic() });

const judge = (address: string, value: string, text: string) =>
  judgeNumber({ id: `arithmetic:${address}`, value, format: "f3", text, hidden: false }, shown());

test("a number that a rule computes is recomputed from the published rule and the data", () => {
  expect(judge("T3.2/1/1/left", "1.002", "1.002")).toBeNull();
  expect(judge("T3.2/1/1/right", "1", "1.000")).toBeNull();
  expect(judge("T3.2/1/1/difference", "0.002", "0.002")).toBeNull();
});

test("checks are counted over all rules of a part", () => {
  expect(judge("T3.2/1/0/left", "1.002", "1.002")).toBeNull();
  expect(judge("T3.2/1/0/right", "1", "1.000")?.message).toBe("has no value");
});

test("a computed number with a changed digit is wrong, in its value or its text", () => {
  expect(judge("T3.2/1/1/left", "1.003", "1.002")).toMatchObject({
    message: "value differs from the data",
    expected: "1.002",
    actual: "1.003",
    file: "dist/data/ledger.json, table-3/k2, paper:T3.2",
  });
  expect(judge("T3.2/1/1/left", "1.002", "1.003")?.message).toBe(
    "text is not the value rounded as f3",
  );
});

test("an address of no arithmetic is unknown", () => {
  const message = (address: string) => judge(address, "1", "1.000")?.message;
  expect(message("T3.2/0/0/left")).toBe("is no arithmetic of the ledger");
  expect(message("T3.2/1/2/left")).toBe("is no arithmetic of the ledger");
  expect(message("T3.2/2/0/left")).toBe("is no arithmetic of the ledger");
  expect(message("T9/1/1/left")).toBe("is no arithmetic of the ledger");
  expect(message("T3.2")).toBe("is no arithmetic of the ledger");
  expect(message("T3.2/1/1/middle")).toBe("is no side of its arithmetic");
});

test("a claim's id may hold slashes, signs and points", () => {
  const { data, ledger } = shown();
  const renamed = ledger.map((row) => (row.id === "T3.2" ? { ...row, id: "T5.10/+0.4" } : row));
  expect(derived("T5.10/+0.4/1/1/left", { data, ledger: renamed })).toMatchObject({ value: 1.002 });
});

test("a rule that names a number the data lack is a fault of its number, not of the gate", () => {
  const { data, ledger } = shown();
  const metrics = new Map<string, number>();
  expect(derived("T3.2/1/1/left", { data: { ...data, metrics }, ledger })).toEqual({
    fault: "missing number: table-3/k2",
  });
});

test("reproduction finds the verdict of arithmetic right, and red where the rule changes", () => {
  const badge = (html: string) =>
    html.replace('verdict="confirmed">confirmed', 'verdict="corrected">confirmed once corrected');
  const page = "dist/table-3/index.html";
  const { folder } = miniature();
  const verdicts = readFileSync(join(folder, "data/verdicts.json"), "utf8");
  const files = {
    [page]: badge(readFileSync(join(folder, page), "utf8")),
    "data/verdicts.json": verdicts.replaceAll("confirmed", "corrected"),
  };
  const red = (rows: LedgerEntry[]) =>
    failures(reproduction(miniature({ ...files, [LEDGER]: rows }))).map(({ message }) => message);
  expect(red(withArithmetic())).toEqual([]);
  const text = JSON.stringify(withArithmetic()).replace('"within":0.01', '"within":0.001');
  expect(red(Ledger.parse(JSON.parse(text)))).toContain(
    "verdict of part 2 is not what the data give",
  );
});
