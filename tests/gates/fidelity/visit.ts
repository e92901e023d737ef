import type { Browser, Page as Tab } from "playwright";
import type { Page } from "../published.ts";
import { takeSnapshot, type Snapshot } from "./snapshot.ts";

/** A page as it looked in the browser, with or without scripts. */
export interface Visit {
  page: Page;
  scripted: boolean;
  snapshot: Snapshot;
  /** Console errors, uncaught exceptions, failed requests, requests to other hosts. */
  complaints: string[];
}

/**
 * Leaves this machine the only one that the browser can reach. Requests to others fail and are
 * complained about; to intercept them instead would turn the browser's cache off.
 */
export const NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

/** How many pages are open at once. */
const ABREAST = 3;

/** Opens every page at `root` (origin and base, ending in a slash) and reads it. */
export async function visitPages(
  browser: Browser,
  root: string,
  pages: Page[],
  scripted: boolean,
): Promise<Visit[]> {
  const context = await browser.newContext({ javaScriptEnabled: scripted });
  const visits: Visit[] = [];
  const queue = pages.entries();
  const work = async () => {
    const tab = await context.newPage();
    const complaints = listen(tab, new URL(root).origin);
    for (const [at, page] of queue) visits[at] = await visit(tab, complaints, root, page, scripted);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  await context.close();
  return visits;
}

/** What goes wrong in a tab from now on; a caller empties the list between pages. */
function listen(tab: Tab, origin: string): string[] {
  const complaints: string[] = [];
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console error: ${message.text()}`);
  });
  tab.on("pageerror", (error) => complaints.push(`uncaught error: ${error.message}`));
  tab.on("request", (request) => {
    const { origin: host, protocol } = new URL(request.url());
    if (host !== origin && protocol.startsWith("http"))
      complaints.push(`request to another host: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "?";
    // The icon may still be on its way when the tab goes on to the next page.
    if (reason !== "net::ERR_ABORTED")
      complaints.push(`request failed: ${request.url()} (${reason})`);
  });
  tab.on("response", (response) => {
    if (response.status() >= 400)
      complaints.push(`request answered ${response.status()}: ${response.url()}`);
  });
  return complaints;
}

async function visit(
  tab: Tab,
  complaints: string[],
  root: string,
  page: Page,
  scripted: boolean,
): Promise<Visit> {
  // A page whose scripts are not modules is done when it has loaded; modules may ask for more.
  const busy = scripted && page.html.includes('<script type="module"');
  await tab.goto(root + page.path.slice(1), { waitUntil: busy ? "networkidle" : "load" });
  const snapshot = await tab.evaluate(takeSnapshot, scripted);
  const heard = complaints.splice(0);
  return { page, scripted, snapshot, complaints: [...new Set(heard)] };
}
