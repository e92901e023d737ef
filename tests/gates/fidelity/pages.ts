import { failed, passed, type GateCheck } from "../report.ts";
import { untabled } from "./drawings.ts";
import { judgeLinks, repeated, unreached, type Site } from "./links.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Visit } from "./visit.ts";

/** What must hold for every page whatever it shows; one check per page and subject. */
export function judgePages(site: Site, visits: Visit[]): GateCheck[] {
  const still = visits.filter((visit) => !visit.scripted);
  const lost = unreached(site, still);
  const bare = untabled(site, visits);
  return judgeLinks(site, still).flatMap(({ visit: { page, snapshot }, broken }) => {
    const both = visits.filter((visit) => visit.page.path === page.path);
    const seen = (of: (snapshot: Snapshot) => string[]) => both.flatMap((v) => of(v.snapshot));
    const faults: Record<keyof typeof ADVICE, string[]> = {
      errors: both.flatMap(({ complaints }) => complaints),
      "stray decimals": seen(({ strays }) => strays),
      "drawings without a data table": both.flatMap((visit) => bare.get(visit) ?? []),
      "broken formulas": seen(({ brokenFormulas }) => brokenFormulas),
      "broken links": broken,
      "repeated ids": repeated(snapshot.anchors),
      unreachable: lost.includes(page.path) ? ["no link leads here from the front page"] : [],
    };
    return (Object.keys(ADVICE) as (keyof typeof ADVICE)[]).map((subject) =>
      check(`${page.path}: ${subject}`, [...new Set(faults[subject])], ADVICE[subject]),
    );
  });
}

const ADVICE = {
  errors: "Open the page and look at the browser's console.",
  "stray decimals":
    "Show a measured or published number through its component (Value, Published); " +
    "mark a setting with data-setting, a reference or version with data-ref.",
  "drawings without a data table":
    "Put the numbers into a table in the figure, or name one, or a link to one, with aria-details.",
  "broken formulas": "Correct the TeX.",
  "broken links": "Correct the link, or give its target that id.",
  "repeated ids": "An id must be unique in its page.",
  unreachable: "Link to the page, or remove it.",
};

function check(id: string, faults: string[], advice: string): GateCheck {
  if (faults.length === 0) return passed(id, "none");
  const more = faults.length > 8 ? [`and ${faults.length - 8} more`] : [];
  const actual = [...faults.slice(0, 8), ...more].join("\n");
  return failed(id, `${faults.length} found`, { actual, advice });
}
