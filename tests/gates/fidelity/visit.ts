import type { Browser, BrowserContext } from "playwright";
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
    for (const [at, page] of queue) visits[at] = await visit(context, root, page, scripted);
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  await context.close();
  return visits;
}

async function visit(
  context: BrowserContext,
  root: string,
  page: Page,
  scripted: boolean,
): Promise<Visit> {
  const address = root + page.path.slice(1);
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console error: ${message.text()}`);
  });
  tab.on("pageerror", (error) => complaints.push(`uncaught error: ${error.message}`));
  tab.on("requestfailed", (request) =>
    complaints.push(`request failed: ${request.url()} (${request.failure()?.errorText ?? "?"})`),
  );
  tab.on("response", (response) => {
    if (response.status() >= 400)
      complaints.push(`request answered ${response.status()}: ${response.url()}`);
  });
  await tab.route(
    (url) => url.origin !== new URL(root).origin && url.protocol.startsWith("http"),
    (route) => {
      complaints.push(`request to another host: ${route.request().url()}`);
      return route.fulfill({ status: 204 });
    },
  );
  await tab.goto(address, { waitUntil: scripted ? "networkidle" : "load" });
  const snapshot = await tab.evaluate(takeSnapshot, scripted);
  await tab.close();
  return { page, scripted, snapshot, complaints: [...new Set(complaints)] };
}
