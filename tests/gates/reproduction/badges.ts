import { JSDOM } from "jsdom";
import type { Verdict } from "../../../src/compute/schemas/claim.ts";
import type { Page } from "../published.ts";
import { failed, passed, type GateCheck } from "../report.ts";
import type { Row } from "./ledger.ts";

/** A verdict as a page shows it. */
export interface Badge {
  claim: string;
  verdict: string;
  /** The visible word. */
  text: string;
  page: string;
}

/** The words readers see. */
const WORDS: Record<Verdict, string> = {
  confirmed: "confirmed",
  corrected: "confirmed once corrected",
  contradicted: "contradicted",
  inconclusive: "inconclusive",
  "not-run": "not run here",
};

/** Every badge, and `/table-3/#t3-2` for every element with an id, from the HTML alone. */
export function readBadges(pages: Page[]): { badges: Badge[]; anchors: Set<string> } {
  const badges: Badge[] = [];
  const anchors = new Set<string>();
  for (const { path, html } of pages) {
    const { document } = new JSDOM(html).window;
    for (const element of document.querySelectorAll("[id]")) anchors.add(`${path}#${element.id}`);
    for (const element of document.querySelectorAll("[data-verdict]"))
      badges.push({
        claim: element.getAttribute("data-claim") ?? "",
        verdict: element.getAttribute("data-verdict") ?? "",
        text: element.textContent.replaceAll(/\s+/g, " ").trim(),
        page: path,
      });
  }
  return { badges, anchors };
}

/**
 * One check per claim: every badge shows the verdict that the data give, in the word for it, and
 * the page that the ledger names has the claim's anchor and badge. One more per badge of no claim.
 */
export function judgeBadges(rows: Row[], badges: Badge[], anchors: Set<string>): GateCheck[] {
  const known = new Set(rows.map(({ entry }) => entry.id));
  const strangers = badges
    .filter(({ claim }) => !known.has(claim))
    .map(({ claim, page }) => failed(claim || "(none)", "badge of no known claim", { file: page }));
  const claims = rows.map(({ entry: { id, page }, now: { verdict } }) => {
    const own = badges.filter(({ claim }) => claim === id);
    const wrong = own.find((b) => b.verdict !== verdict || b.text !== WORDS[verdict]);
    if (wrong)
      return failed(id, "a badge is not what the data give", {
        expected: `${verdict}, "${WORDS[verdict]}"`,
        actual: `${wrong.verdict}, "${wrong.text}"`,
        file: wrong.page,
        advice: "Run: npm run build",
      });
    const [path = ""] = page.split("#");
    if (!anchors.has(page))
      return failed(id, "its page has no such anchor", { expected: page, file: path });
    if (!own.some((badge) => badge.page === path))
      return failed(id, "its page shows no verdict of it", { expected: verdict, file: path });
    return passed(id, `shown as ${verdict} (${own.length} times)`);
  });
  return [...strangers, ...claims];
}
