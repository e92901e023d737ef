import type { Browser } from "playwright";
import type { Page } from "../gates/published.ts";
import type { GateCheck } from "../gates/report.ts";
import { contrastFaults, faultsOfAxe } from "./axe.ts";
import { checkPage } from "./check.ts";
import { hear } from "./complaints.ts";
import { readShifts, readWords, takeProbe, watchShifts } from "./probe.ts";

/** How many pages are open at once. */
const ABREAST = 3;
/** Milliseconds that a page may take to load: a browser shares the machine. */
const PATIENCE = 120_000;
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
  const checks: GateCheck[][] = [];
  const queue = pages.entries();
  const work = async () => {
    for (const [at, page] of queue) checks[at] = await look(browser, root, page);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  return checks.flat();
}

async function look(browser: Browser, root: string, page: Page): Promise<GateCheck[]> {
  const address = root + page.path.slice(1);
  const still = await browser.newContext({ javaScriptEnabled: false, viewport: DESK });
  const live = await browser.newContext({ viewport: DESK, colorScheme: "light" });
  for (const context of [still, live]) context.setDefaultTimeout(PATIENCE);
  try {
    const plain = await still.newPage();
    await plain.goto(address, { waitUntil: "load" });
    const unscripted = await plain.evaluate(readWords);

    const tab = await live.newPage();
    const complaints = hear(tab, root);
    await tab.addInitScript(watchShifts);
    await tab.goto(address, { waitUntil: "load" });
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    const { total, figures } = await tab.evaluate(readShifts);
    const sum = total > MOST_SHIFT ? [`${total.toFixed(4)} in all`] : [];
    const unsteady = [...figures, ...sum];
    const lost = missing(await tab.evaluate(readWords), unscripted);
    const faults = await faultsOfAxe(tab);
    await tab.emulateMedia({ colorScheme: "dark" });
    const dark = await contrastFaults(tab);
    await tab.setViewportSize(PHONE);
    const { sideways, wide, mute } = await tab.evaluate(takeProbe);
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
  } finally {
    await still.close();
    await live.close();
  }
}

/** Blocks that are there with scripts and not without. */
function missing(scripted: readonly string[], unscripted: readonly string[]): string[] {
  const there = new Set(unscripted);
  return scripted.filter((text) => !there.has(text)).map((text) => text.slice(0, 80));
}
