import { JSDOM } from "jsdom";
import type { Verdict } from "../../../src/compute/schemas/claim.ts";
import type { Page } from "../published.ts";

/** A verdict as a page shows it. */
export interface Badge {
  claim: string;
  verdict: string;
  /** The visible word. */
  text: string;
  page: string;
}

/** The words readers see. */
export const WORDS: Record<Verdict, string> = {
  confirmed: "confirmed",
  corrected: "confirmed once corrected",
  contradicted: "contradicted",
  inconclusive: "inconclusive",
  "not-run": "not run here",
};

/** What the pages hold that concerns verdicts. */
export interface Shown {
  badges: Badge[];
  /** `/table-3/#t3-2` for every element with an id. */
  anchors: Set<string>;
}

/** Reads badges and anchors from the HTML alone, without a browser. */
export function readBadges(pages: Page[]): Shown {
  const badges: Badge[] = [];
  const anchors = new Set<string>();
  for (const { path, html } of pages) {
    const { document } = new JSDOM(html).window;
    for (const element of document.querySelectorAll("[id]")) anchors.add(`${path}#${element.id}`);
    for (const element of document.querySelectorAll("[data-claim], [data-verdict]"))
      badges.push({
        claim: element.getAttribute("data-claim") ?? "",
        verdict: element.getAttribute("data-verdict") ?? "",
        text: element.textContent.replaceAll(/\s+/g, " ").trim(),
        page: path,
      });
  }
  return { badges, anchors };
}
