import { judgeLinks } from "../gates/fidelity/links.ts";
import type { Page } from "../gates/published.ts";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";
import { tagsOf } from "./tags.ts";

/** A built site and the path it was built to be served under. */
export interface Form {
  dist: string;
  base: string;
}

/** Stands for the host, which no link of the site may name. */
const ORIGIN = "http://site.invalid";

/**
 * Every link of every page has an address, and every address leads to a page, file and anchor that
 * are there, under the base.
 */
export function judgeAddresses({ dist, base }: Form, pages: readonly Page[]): GateCheck[] {
  const visits = pages.map((page) => {
    const tags = tagsOf(page.html);
    const here = ORIGIN + base + page.path.slice(1);
    const raw = tags.flatMap(({ attributes }) =>
      [attributes["href"], attributes["src"]].filter((address) => address !== undefined),
    );
    const links = raw.map((address) =>
      URL.canParse(address, here) ? new URL(address, here).href : address,
    );
    const blind = tags.filter(({ name, attributes }) => name === "a" && !leads(attributes["href"]));
    const anchors = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
    return { page, blind: blind.length, snapshot: { links: [...new Set(links)], anchors } };
  });
  return judgeLinks({ dist, base, origin: ORIGIN }, visits).map(({ visit, broken }) =>
    checkPage(
      visit.page,
      base === "/" ? "addresses" : `addresses under ${base}`,
      [...(visit.blind > 0 ? [`${visit.blind} links without an address`] : []), ...broken],
      "Correct the link (href() in src/components/href.ts adds the base), or give its target that id.",
    ),
  );
}

/** Whether a link has an address: without one, neither keys nor search engines can follow it. */
const leads = (href: string | undefined) =>
  href !== undefined && !/^\s*(?:javascript:|$)/i.test(href);
