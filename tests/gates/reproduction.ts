import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { Ledger, type LedgerEntry } from "../../src/compute/schemas/ledger.ts";
import { readData, type Data } from "./data.ts";
import { runGate } from "./gate.ts";
import { readOptions } from "./options.ts";
import { readPages, readPublished } from "./published.ts";
import { failed, gateReport, passed, type GateCheck, type GateReport } from "./report.ts";
import { judgeAccepted } from "./reproduction/accepted.ts";
import { readBadges, WORDS, type Badge, type Shown } from "./reproduction/badges.ts";
import { judgeRow } from "./reproduction/row.ts";
import { recompute, type Recomputed } from "./reproduction/verdict.ts";

export interface ReproductionOptions {
  /** The built site. */
  dist: string;
  /** Holds results, paper and verdicts.json. */
  data: string;
}

const LEDGER = "dist/data/ledger.json";
const REBUILD = "Run: npm run build. If it stays, claims/ and this gate judge differently.";

/**
 * Gate 3: every verdict is what the data give. Judges each row of the published ledger anew, by its
 * published rule and arithmetic of this gate's own, and compares with the ledger, with every badge
 * on every page and with the accepted verdicts. That a claim is contradicted is a finding, not a
 * failure. Throws `CouldNotRun` without a built site.
 */
export async function reproduction({ dist, data }: ReproductionOptions): Promise<GateReport> {
  const pages = readPages(dist);
  const numbers = readData(data);
  const published: unknown = JSON.parse(readPublished(dist, "data/ledger.json"));
  const schema: unknown = JSON.parse(readPublished(dist, "data/ledger.schema.json"));
  const checked = Ledger.safeParse(published);
  if (!checked.success) return gateReport("reproduction", [invalid(checked.error)]);

  const now = new Map(checked.data.map((entry) => [entry.id, recompute(entry, numbers)]));
  const shown = readBadges(pages);
  const verdicts = new Map([...now].map(([id, { verdict }]) => [id, verdict]));
  return gateReport("reproduction", [
    judgeSchema(schema),
    ...judgeCoverage(checked.data, numbers),
    ...checked.data.flatMap((entry) => judgeEntry(entry, now.get(entry.id)!, numbers, shown)),
    ...judgeBadges(shown.badges, now),
    ...judgeAccepted(data, verdicts),
  ]);
}

function invalid(error: z.ZodError): GateCheck {
  const { path, message } = error.issues[0]!;
  return failed(LEDGER, `${path.map(String).join(".")}: ${message}`, { file: LEDGER });
}
