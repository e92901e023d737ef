import { failed, passed, type GateCheck } from "../report.ts";
import { judgeLinks, repeated, unreached, type Site } from "./links.ts";
import type { Visit } from "./visit.ts";

/** What must hold for every page whatever it shows; one check per page and subject. */
export function judgePages(site: Site, visits: Visit[]): GateCheck[] {
  const still = visits.filter((visit) => !visit.scripted);
  const lost = new Set(unreached(site, still));
  const checks = visits.flatMap(({ page, scripted, snapshot, complaints }) => {
    const about = `${page.path} (scripts ${scripted ? "on" : "off"})`;
    return [
      check(about, "errors", complaints, "Open the page and look at the browser's console."),
      check(about, "stray decimals", snapshot.strays, STRAY),
      check(about, "broken formulas", snapshot.brokenFormulas, "Correct the TeX."),
    ];
  });
  const links = judgeLinks(site, still).flatMap(({ visit: { page, snapshot }, broken }) => [
    check(page.path, "broken links", broken, "Correct the link, or give the target that id."),
    check(page.path, "repeated ids", repeated(snapshot.anchors), "An id must be unique in a page."),
    check(page.path, "unreachable", lost.has(page.path) ? [page.path] : [], "Link to the page."),
  ]);
  return [...checks, ...links];
}

const STRAY =
  "Show a measured or published number through <Value> or <Paper>; mark a setting with " +
  "data-setting, a reference or version with data-ref.";

function check(about: string, subject: string, faults: string[], advice: string): GateCheck {
  const id = `${about}: ${subject}`;
  if (faults.length === 0) return passed(id, `no ${subject}`);
  const shown = faults.slice(0, 8).join("\n");
  const more = faults.length > 8 ? `\nand ${faults.length - 8} more` : "";
  return failed(id, `${faults.length} ${subject}`, { actual: shown + more, advice });
}
