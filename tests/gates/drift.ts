import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareResults } from "./drift/compare.ts";
import { tableOf } from "./drift/engines.ts";
import { recompute } from "./drift/recompute.ts";
import { runGate } from "./gate.ts";
import { readOptions } from "./options.ts";
import { CouldNotRun, gateReport, type GateReport } from "./report.ts";

export interface DriftOptions {
  /** The committed data. */
  data: string;
  engine?: string;
  workers?: string;
  /** Which; none means all. */
  artefacts: string[];
}

/** The engine whose bytes are committed. */
const COMMITTED = "wasm";

/**
 * Gate 2: the committed results are what the code computes. Recomputes from nothing into a temporary
 * folder and compares byte for byte, or with another engine metric by metric, by the rules of
 * drift/rules.ts, with a table for each artefact. The folder is kept when something differs.
 */
export async function drift(options: DriftOptions): Promise<GateReport> {
  const { data, artefacts, engine = COMMITTED, workers } = options;
  if (!existsSync(join(data, "results")))
    throw new CouldNotRun(`no results in ${data}/`, "Run: npm run compute");
  const folder = mkdtempSync(join(tmpdir(), "constellations-drift-"));
  let keep = false;
  try {
    await recompute({ folder, engine, artefacts, ...(workers !== undefined && { workers }) });
    const checks = compareResults({
      committed: data,
      fresh: folder,
      onRows: (artefact, rows) => {
        console.log(`\n${tableOf(artefact, engine, rows)}`);
      },
      ...(artefacts.length > 0 && { artefacts }),
    });
    keep = checks.some((check) => !check.ok);
    if (keep) console.log(`\nThe recomputed results are kept in ${folder}/results`);
    return gateReport("drift", checks);
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const { values, rest } = readOptions(
    "Gate 2: recomputed from nothing, are the results the committed ones?\n" +
      "node tests/gates/drift.ts [ARTEFACT...] [options]",
    {
      data: { takes: "DIR", about: "the committed data", preset: "data" },
      engine: { takes: "NAME", about: "what recomputes", preset: COMMITTED },
      workers: { takes: "N", about: "runs trained at once; all cores without it" },
    },
  );
  const { data, engine, workers } = values;
  await runGate("drift", () =>
    drift({
      data: data!,
      engine: engine!,
      artefacts: rest,
      ...(workers !== undefined && { workers }),
    }),
  );
}
