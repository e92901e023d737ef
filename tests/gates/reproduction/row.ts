import { isDeepStrictEqual } from "node:util";
import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import type { Numbers, Recomputed } from "./verdict.ts";

/** What is wrong with a ledger row, in one line; `expected` is what the data say. */
export interface RowFault {
  message: string;
  expected: string;
  actual: string;
}

/** Compares a published row with the verdict recomputed and with the numbers it quotes. */
export function judgeRow(entry: LedgerEntry, now: Recomputed, numbers: Numbers): RowFault[] {
  const faults: RowFault[] = [...new Set(now.parts.flatMap(({ missing }) => missing))].map(
    (id) => ({
      message: "a number that its rule needs is missing",
      expected: id,
      actual: "(none)",
    }),
  );
  const compare = (message: string, expected: unknown, actual: unknown) => {
    if (expected !== actual)
      faults.push({ message, expected: String(expected), actual: String(actual) });
  };
  compare("published verdict is not what the data give", now.verdict, entry.verdict);
  compare("has another number of parts", now.parts.length, entry.parts.length);
  entry.parts.forEach(({ verdict, evidence }, at) => {
    const part = `part ${at + 1}`;
    compare(`verdict of ${part} is not what the data give`, now.parts[at]?.verdict, verdict);
    if (!isDeepStrictEqual(now.parts[at]?.evidence, evidence))
      compare(
        `evidence of ${part} is not what the data give`,
        JSON.stringify(now.parts[at]?.evidence),
        JSON.stringify(evidence),
      );
  });
  if (entry.ours) {
    const { metric, value, n, interval } = entry.ours;
    compare(`quotes ${metric} wrongly`, numbers.metrics.get(metric), value);
    const known = new Set(numbers.metrics.values());
    for (const quoted of [...(interval ?? []), ...(n === null ? [] : [n])])
      if (!known.has(quoted)) compare("quotes a number that no metric holds", "a metric", quoted);
  }
  if (entry.paper) {
    const found = numbers.papers.get(entry.paper.id);
    compare(`quotes the printed ${entry.paper.id} wrongly`, found?.printed, entry.paper.printed);
    compare(`quotes the value of ${entry.paper.id} wrongly`, found?.value, entry.paper.value);
  }
  return faults;
}
