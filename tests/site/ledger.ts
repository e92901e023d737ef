import type { Browser, Page as Tab } from "playwright";
import { readPublished } from "../gates/published.ts";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";
import { hear } from "./complaints.ts";
import { partsOf, readRows } from "./ledger/rows.ts";
import { andBack, everyPart, everySort, withKeys, withoutScripts } from "./ledger/walks.ts";
import { lookInTurn, openTab } from "./tabs.ts";

/** The ledger's table, filtered and sorted in a browser, against the JSON published beside it. */
export async function judgeLedger(
  browser: Browser,
  root: string,
  dist: string,
): Promise<GateCheck[]> {
  const all = readRows(readPublished(dist, "data/ledger.json"));
  const parts = partsOf(all);
  const [part] = parts as [(typeof parts)[number]];
  const walks: Record<string, (tab: Tab) => Promise<string[]>> = {
    "every verdict of every kind": (tab) => everyPart(tab, parts, all),
    "filtered, sorted, opened again": (tab) => everySort(tab, part),
    "filtered and sorted with keys alone": (tab) => withKeys(tab, part),
    "back through what was asked": (tab) => andBack(tab, part),
  };
  const perform = (name: string, walk: (tab: Tab) => Promise<string[]>, scripts = true) =>
    lookInTurn(
      name,
      [{ path: "/ledger/" }],
      () => openTab(browser, { javaScriptEnabled: scripts }),
      async ({ tab }, page) => {
        const complaints = hear(tab, root);
        await tab.goto(`${root}ledger/`, { waitUntil: "load" });
        const faults = [...(await walk(tab)), ...complaints];
        return [checkPage(page, name, faults, "Correct src/components/ledger-filter.ts.")];
      },
    );
  const checks: GateCheck[] = [];
  for (const [name, walk] of Object.entries(walks)) checks.push(...(await perform(name, walk)));
  const plain = await perform("without scripts", (tab) => withoutScripts(tab, all), false);
  return [...checks, ...plain];
}
