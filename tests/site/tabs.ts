import type { Browser, BrowserContextOptions, Page as Tab } from "playwright";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";

/** Milliseconds for all that is done with one page, some fifty times what the largest takes. */
export const PATIENCE = 300_000;

/** What pages are looked at in, one after another. */
interface Tabs {
  close: () => Promise<void>;
}

/**
 * Looks at pages in turn, in the same tabs: to start a browser's process for each takes longer than
 * to load it. A page that throws or hangs is one failed check, and the next one gets new tabs.
 */
export async function lookInTurn<P extends { path: string }, T extends Tabs>(
  subject: string,
  pages: Iterable<P>,
  open: () => Promise<T>,
  look: (tabs: T, page: P) => Promise<GateCheck[]>,
): Promise<GateCheck[]> {
  const checks: GateCheck[] = [];
  let tabs: T | undefined;
  for (const page of pages) {
    tabs ??= await open();
    try {
      checks.push(...(await inTime(look(tabs, page))));
    } catch (error) {
      const fault = (error as Error).message;
      checks.push(checkPage(page, subject, [fault], "Open the page in a browser."));
      await tabs.close();
      tabs = undefined;
    }
  }
  await tabs?.close();
  return checks;
}

/** A tab in a context of its own; what is done in it has the time that `lookInTurn` gives. */
export async function openTab(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Tabs & { tab: Tab }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(0);
  return { tab: await context.newPage(), close: () => context.close() };
}

/** What `work` gives. Rejects when it takes longer than `PATIENCE`. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    limit.reject(
      new Error(`not done after ${PATIENCE / 1000} s: it hangs, or the machine is far too busy`),
    );
  }, PATIENCE);
  try {
    return await Promise.race([work, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
