import { chromium } from "playwright";
import { Ledger, type LedgerEntry } from "../../src/compute/schemas/ledger.ts";
import { siteBase } from "./base.ts";
import { locateBrowser } from "../../src/compute/browser.ts";
import { readData } from "./data.ts";
import { judgeDownloads } from "./fidelity/downloads.ts";
import { judgeNumbers } from "./fidelity/numbers.ts";
import { judgePages } from "./fidelity/pages.ts";
import { NO_OTHER_HOST, visitPages, type Visit } from "./fidelity/visit.ts";
import { runGate } from "./gate.ts";
import { readOptions } from "./options.ts";
import { readPages, readPublished } from "./published.ts";
import { CouldNotRun, gateReport, type GateReport } from "./report.ts";
import { serveSite } from "./server.ts";

export interface FidelityOptions {
  /** The built site. */
  dist: string;
  /** Holds results, paper and provenance. */
  data: string;
  /** Under which path the site was built to be served: `/` or `/name/`. */
  base?: string;
}

/**
 * Gate 1: the site says what the data say. Opens every page in a browser, with scripts and without,
 * and compares each `<data>` with the committed files by arithmetic of its own.
 * Throws `CouldNotRun` without a built site or a browser.
 */
export async function fidelity({ dist, data, base = "/" }: FidelityOptions): Promise<GateReport> {
  const pages = readPages(dist);
  const shown = { data: readData(data), ledger: readLedger(dist) };
  const found = locateBrowser();
  if (!found)
    throw new CouldNotRun("no browser on this machine", "Run: npm test -- --only browser");
  const { executablePath, args } = found;
  const server = await serveSite(dist, base);
  const browser = await chromium.launch({ executablePath, args: [...args, NO_OTHER_HOST] });
  try {
    const visits: Visit[] = [];
    for (const scripted of [false, true])
      visits.push(...(await visitPages(browser, server.origin + base, pages, scripted)));
    return gateReport("fidelity", [
      ...judgeNumbers(visits, shown),
      ...judgePages({ dist, base, origin: server.origin }, visits),
      ...judgeDownloads(dist, shown.data),
    ]);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The published ledger, for the counts a page shows; the reproduction gate judges what it says. */
function readLedger(dist: string): LedgerEntry[] {
  const checked = Ledger.safeParse(JSON.parse(readPublished(dist, "data/ledger.json")));
  if (checked.success) return checked.data;
  const { path, message } = checked.error.issues[0]!;
  throw new CouldNotRun(
    `invalid data/ledger.json: ${path.map(String).join(".")}: ${message}`,
    "Run: npm run build",
  );
}

if (import.meta.main) {
  const { values } = readOptions(
    "Gate 1: does every number on the built site equal the committed data?",
    {
      dist: { takes: "DIR", about: "the built site", preset: "dist" },
      data: { takes: "DIR", about: "the committed data", preset: "data" },
      base: { takes: "PATH", about: "where the site is served; $SITE_BASE, else /" },
    },
  );
  const { dist, data, base } = values;
  await runGate("fidelity", () => fidelity({ dist: dist!, data: data!, base: siteBase(base) }));
}
