import type { Browser, Page as Tab } from "playwright";
import type { Page } from "../gates/published.ts";
import type { GateCheck } from "../gates/report.ts";
import { contrastFaults, faultsOfAxe } from "./axe.ts";
import { checkPage } from "./check.ts";
import { hear } from "./complaints.ts";
import { readShifts, readWords, takeProbe, watchShifts } from "./probe.ts";
import { lookInTurn } from "./tabs.ts";

/** How many pages are open at once. */
const ABREAST = 3;
const DESK = { width: 1280, height: 900 };
/** All layout shifts of a page together, by which browsers call a page steady at 0.1. */
const MOST_SHIFT = 0.02;
const PHONE = { width: 320, height: 640 };

/** What a browser finds on each page: `root` is origin and base, ending in a slash. */
export async function browse(
  browser: Browser,
  root: string,
  pages: readonly Page[],
): Promise<GateCheck[]> {
  const queue = pages.values();
  const work = () =>
    lookInTurn(
      "opens",
      queue,
      () => openTabs(browser, root),
      (tabs, page) => look(tabs, root + page.path.slice(1), page),
    );
  const checks = await Promise.all(Array.from({ length: ABREAST }, work));
  return checks.flat().toSorted((a, b) => a.id.localeCompare(b.id, "en"));
}

interface Tabs {
  /** Runs no scripts. */
  plain: Tab;
  live: Tab;
  /** What the browser says against what is open in `live`. */
  complaints: string[];
  close: () => Promise<void>;
}

async function openTabs(browser: Browser, root: string): Promise<Tabs> {
  const still = await browser.newContext({ javaScriptEnabled: false, viewport: DESK });
  const moving = await browser.newContext({ viewport: DESK });
  for (const context of [still, moving]) context.setDefaultTimeout(0);
  const live = await moving.newPage();
  await live.addInitScript(watchShifts);
  // Every page loads as a reader's first one: what comes late, fonts above all, comes late here too.
  const protocol = await moving.newCDPSession(live);
  await protocol.send("Network.enable");
  await protocol.send("Network.setCacheDisabled", { cacheDisabled: true });
  return {
    ...{ plain: await still.newPage(), live, complaints: hear(live, root) },
    close: async () => {
      await still.close();
      await moving.close();
    },
  };
}

async function look(
  { plain, live, complaints }: Tabs,
  address: string,
  page: Page,
): Promise<GateCheck[]> {
  await plain.goto(address, { waitUntil: "load" });
  const unscripted = await plain.evaluate(readWords);

  complaints.length = 0;
  await live.emulateMedia({ colorScheme: "light" });
  await live.setViewportSize(DESK);
  await live.goto(address, { waitUntil: "load" });
  await live.evaluate(() => document.fonts.ready.then(() => undefined));
  const { total, figures } = await live.evaluate(readShifts);
  const sum = total > MOST_SHIFT ? [`${total.toFixed(4)} in all`] : [];
  const unsteady = [...figures, ...sum];
  const lost = missing(await live.evaluate(readWords), unscripted);
  const faults = await faultsOfAxe(live);
  await live.emulateMedia({ colorScheme: "dark" });
  const dark = await contrastFaults(live);
  await live.setViewportSize(PHONE);
  const { sideways, wide, mute } = await live.evaluate(takeProbe);
  const check = (subject: string, found: string[], advice: string) =>
    checkPage(page, subject, found, advice);
  return [
    check("errors and requests", complaints, "Open the page and look at the browser's console."),
    check("layout shifts", unsteady, "Give what arrives late its place from the start."),
    check("text that needs scripts", lost, "Write it into the page; scripts may only rearrange."),
    check("axe, light", faults, "Correct the markup or the colours."),
    check("axe, dark", dark, "Correct the colours in src/styles/tokens.css."),
    check(
      `${PHONE.width} pixels wide`,
      sideways > 0 ? [`${sideways} pixels too wide`, ...wide] : [],
      "Let it wrap, or scroll inside itself.",
    ),
    check("boxes that scroll", mute, 'Give it tabindex="0", a role and an aria-label.'),
  ];
}

/** Blocks that are there with scripts and not without. */
function missing(scripted: readonly string[], unscripted: readonly string[]): string[] {
  const there = new Set(unscripted);
  return scripted.filter((text) => !there.has(text)).map((text) => text.slice(0, 80));
}
