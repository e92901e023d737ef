import { siteBase } from "./base.ts";
import { readData } from "./data.ts";
import { runGate } from "./gate.ts";
import { readOptions } from "./options.ts";
import { readPages } from "./published.ts";
import { CouldNotRun, gateReport, type GateReport } from "./report.ts";
import type { Copy } from "./self-test/copy.ts";
import { testDrift } from "./self-test/drift.ts";
import { testFidelity } from "./self-test/fidelity.ts";
import { testReproduction } from "./self-test/reproduction.ts";

/**
 * The gates' own test: spoils copies of the site and the data in known places and holds each gate
 * to turning red there, by name, and nowhere else. Throws `CouldNotRun` without a built site.
 */
export async function selfTest(original: Copy, base: string): Promise<GateReport> {
  readPages(original.dist);
  if (readData(original.data).metrics.size === 0)
    throw new CouldNotRun(`no results in ${original.data}/`, "Run: npm run compute");
  return gateReport("self-test", [
    ...(await testFidelity(original, base)),
    ...(await testDrift(original)),
    ...(await testReproduction(original)),
  ]);
}

if (import.meta.main) {
  const { values } = readOptions("Do the gates turn red when the site or the data are spoilt?", {
    dist: { takes: "DIR", about: "the built site", preset: "dist" },
    data: { takes: "DIR", about: "the committed data", preset: "data" },
    base: { takes: "PATH", about: "where the site is served; $SITE_BASE, else /" },
  });
  const { dist, data, base } = values;
  await runGate("self-test", () => selfTest({ dist: dist!, data: data! }, siteBase(base)));
}
