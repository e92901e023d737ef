import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { Ledger, type LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import type { Data } from "../data.ts";
import { failed, passed, type GateCheck } from "../report.ts";
import { judgeRow } from "./row.ts";
import type { Recomputed } from "./verdict.ts";

/** A published row and what the data say about it. */
export interface Row {
  entry: LedgerEntry;
  now: Recomputed;
}

const LEDGER = "dist/data/ledger.json";

/** The published JSON Schema is the one the ledger is held to. */
export function judgeSchema(published: unknown): GateCheck {
  const file = "dist/data/ledger.schema.json";
  return isDeepStrictEqual(published, plain(z.toJSONSchema(Ledger)))
    ? passed(file, "is the ledger's schema")
    : failed(file, "is not the schema of src/compute/schemas/ledger.ts", {
        file,
        advice: "Run: npm run build",
      });
}

/** As it comes back from JSON: without undefined members. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** The ledger has each statement of the paper, and no id twice. */
export function judgeCoverage(ledger: LedgerEntry[], { statements }: Data): GateCheck[] {
  const counts = new Map<string, number>();
  for (const { id } of ledger) counts.set(id, (counts.get(id) ?? 0) + 1);
  const absent = [...statements].filter((id) => !counts.has(id));
  const twice = [...counts].filter(([, count]) => count > 1).map(([id]) => id);
  return [
    absent.length === 0
      ? passed(LEDGER, `has all ${statements.size} statements`)
      : failed(LEDGER, "lacks statements", { actual: absent.join(", "), file: LEDGER }),
    twice.length === 0
      ? passed(LEDGER, "has no id twice")
      : failed(LEDGER, "has ids twice", { actual: twice.join(", "), file: LEDGER }),
  ];
}

/** One check per row: its verdicts, its evidence and the numbers it quotes are what the data give. */
export function judgeEntries(rows: Row[], numbers: Data): GateCheck[] {
  return rows.flatMap(({ entry, now }) => {
    const faults = judgeRow(entry, now, numbers);
    if (faults.length === 0) return [passed(entry.id, `${now.verdict}, as published`)];
    return faults.map(({ message, ...values }) =>
      failed(entry.id, message, {
        ...values,
        file: `${LEDGER}, src/compute/claims/${entry.artefact}.ts`,
        advice:
          "Run: npm run build. If it stays, the claims' judge and this gate differ: one is wrong.",
      }),
    );
  });
}
