import { Ledger } from "../../src/compute/schemas/ledger.ts";
import { readData } from "./data.ts";
import { runGate } from "./gate.ts";
import { readOptions } from "./options.ts";
import { readPages, readPublished } from "./published.ts";
import { failed, gateReport, type GateReport } from "./report.ts";
import { judgeAccepted } from "./reproduction/accepted.ts";
import { judgeBadges, readBadges } from "./reproduction/badges.ts";
import { judgeCoverage, judgeEntries, judgeSchema } from "./reproduction/ledger.ts";
import { recompute } from "./reproduction/verdict.ts";

export interface ReproductionOptions {
  /** The built site. */
  dist: string;
  /** Holds results, paper and verdicts.json. */
  data: string;
}

/**
 * Gate 3: every verdict is what the data give. Judges each row of the published ledger anew, by its
 * published rule and arithmetic of this gate's own, and compares with the ledger, with every badge
 * on every page and with the accepted verdicts. That a claim is contradicted is a finding, not a
 * failure. Throws `CouldNotRun` without a built site.
 */
export function reproduction({ dist, data }: ReproductionOptions): GateReport {
  const pages = readPages(dist);
  const numbers = readData(data);
  const schema = JSON.parse(readPublished(dist, "data/ledger.schema.json")) as unknown;
  const checked = Ledger.safeParse(JSON.parse(readPublished(dist, "data/ledger.json")));
  if (!checked.success) {
    const { path, message } = checked.error.issues[0]!;
    const file = "dist/data/ledger.json";
    const fault = failed(file, `${path.map(String).join(".")}: ${message}`, { file });
    return gateReport("reproduction", [judgeSchema(schema), fault]);
  }
  const rows = checked.data.map((entry) => ({ entry, now: recompute(entry, numbers) }));
  const verdicts = new Map(rows.map(({ entry, now }) => [entry.id, now.verdict]));
  const { badges, anchors } = readBadges(pages);
  return gateReport("reproduction", [
    judgeSchema(schema),
    ...judgeCoverage(checked.data, numbers),
    ...judgeEntries(rows, numbers),
    ...judgeBadges(rows, badges, anchors),
    ...judgeAccepted(data, verdicts),
  ]);
}

if (import.meta.main) {
  const { values } = readOptions("Gate 3: is every verdict what the committed data give?", {
    dist: { takes: "DIR", about: "the built site", preset: "dist" },
    data: { takes: "DIR", about: "the committed data", preset: "data" },
  });
  await runGate("reproduction", () => reproduction({ dist: values.dist!, data: values.data! }));
}
