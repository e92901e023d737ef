import { chromium, type Browser } from "playwright";
import { locateBrowser } from "../../src/compute/browser.ts";
import { runGate } from "../gates/gate.ts";
import { readOptions } from "../gates/options.ts";
import { readPages } from "../gates/published.ts";
import { CouldNotRun, gateReport, type GateCheck, type GateReport } from "../gates/report.ts";
import { serveSite } from "../gates/server.ts";
import { buildUnderBase } from "./base-form.ts";
import { browse } from "./browse.ts";
import { judgeHeads } from "./head.ts";
import { judgeKeyboard } from "./keyboard.ts";
import { samplePages } from "./kinds.ts";
import { judgeLedger } from "./ledger.ts";
import { judgeAddresses } from "./links.ts";
import { judgeMarkupAside } from "./markup.ts";
import { judgePrint } from "./print.ts";
import { PATIENCE } from "./tabs.ts";
import { judgeWeights } from "./weight.ts";

export interface SiteOptions {
  /** The built site, to be served at `/`. */
  dist: string;
  /** Open every page, not only two of each kind. */
  all: boolean;
}

/**
 * Are the pages good pages? Markup, weight, head and links of every page; in a browser, of two pages
 * of each kind, contrast and names (axe) in both themes, the narrowest screen, what needs no script,
 * layout shifts, requests; then keyboard, the ledger's table, print, and the site under another path.
 * Throws `CouldNotRun` without a built site or a browser.
 */
export async function site({ dist, all }: SiteOptions): Promise<GateReport> {
  const pages = readPages(dist);
  const found = locateBrowser();
  if (!found)
    throw new CouldNotRun("no browser on this machine", "Run: npm test -- --only browser");
  const read = [
    ...judgeWeights(dist, pages),
    ...judgeHeads(pages),
    ...judgeAddresses({ dist, base: "/" }, pages),
  ];
  const { executablePath, args } = found;
  const browser = await chromium.launch({ executablePath, args, timeout: PATIENCE });
  const server = await serveSite(dist, "/");
  const root = `${server.origin}/`;
  const opened = all ? pages : samplePages(pages);
  try {
    // All at once: what a browser does, what a thread does, and another build of the site.
    const checks = await Promise.all([
      judgeMarkupAside(pages),
      judgeMoved(browser),
      browse(browser, root, opened),
      judgeKeyboard(browser, root),
      judgeLedger(browser, root, dist),
      judgePrint(browser, root),
    ]);
    return gateReport("site", [...read, ...checks.flat()]);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The site built for a path of some host: its heads, its links, and what is done with keys. */
async function judgeMoved(browser: Browser): Promise<GateCheck[]> {
  const moved = await buildUnderBase();
  const pages = readPages(moved.dist);
  const server = await serveSite(moved.dist, moved.base);
  try {
    return [
      ...judgeAddresses(moved, pages),
      ...judgeHeads(pages, moved),
      ...(await judgeKeyboard(browser, server.origin + moved.base)),
    ];
  } finally {
    await server.close();
  }
}

if (import.meta.main) {
  const { values } = readOptions(
    "Are the pages good pages: valid, light, accessible, complete without scripts, at any path?",
    {
      dist: { takes: "DIR", about: "the built site", preset: "dist" },
      open: {
        takes: "WHICH",
        about: "sample: two pages of each kind; all: every page; $CONSTELLATIONS_OPEN, else sample",
      },
    },
  );
  const open = values.open ?? process.env["CONSTELLATIONS_OPEN"] ?? "sample";
  await runGate("site", () => site({ dist: values.dist!, all: opensAll(open) }));
}

/** Throws `CouldNotRun` for what is neither. */
function opensAll(open: string): boolean {
  if (open === "all" || open === "sample") return open === "all";
  throw new CouldNotRun(`unknown pages to open: ${open}`, "There are: sample, all.");
}
