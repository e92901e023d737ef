import { readFileSync } from "node:fs";
import { fileAt } from "../server.ts";
import type { Page } from "../published.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Visit } from "./visit.ts";

/** A site under judgement: where it lies and where it is served. */
export interface Site {
  dist: string;
  origin: string;
  /** `/` or `/name/`. */
  base: string;
}

/** A page with where it leads and what can be led to in it. */
export interface Linked {
  page: Page;
  snapshot: Pick<Snapshot, "links" | "anchors">;
}

/** The links of every page that do not resolve, each with the reason. */
export function judgeLinks<T extends Linked>(
  site: Site,
  visits: T[],
): { visit: T; broken: string[] }[] {
  const anchors = new Map(visits.map((v) => [v.page.path, new Set(v.snapshot.anchors)]));
  return visits.map((visit) => ({
    visit,
    broken: visit.snapshot.links.flatMap((link) => fault(site, link, anchors) ?? []),
  }));
}

function fault(site: Site, link: string, anchors: Map<string, Set<string>>): string | null {
  if (!URL.canParse(link)) return `${link || "(empty)"}: not an address`;
  const { origin, pathname, hash } = new URL(link);
  if (origin !== site.origin) return null;
  const shown = pathname + hash;
  if (!pathname.startsWith(site.base)) return `${shown}: leaves the base ${site.base}`;
  const file = fileAt(site.dist, site.base, pathname);
  if (file === null)
    return fileAt(site.dist, site.base, `${pathname}/`) === null
      ? `${shown}: no such page or file`
      : `${shown}: a folder needs its trailing slash`;
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor === "" || anchor === "top") return null;
  const target = anchors.get(`/${pathname.slice(site.base.length)}`) ?? idsOfDrawing(file);
  return target?.has(anchor) ? null : `${shown}: no such anchor`;
}

/** What a page may show of an SVG file: the parts that have an id. */
function idsOfDrawing(file: string): Set<string> | undefined {
  if (!file.endsWith(".svg")) return undefined;
  return new Set([...readFileSync(file, "utf8").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!));
}

/** Pages that no chain of links reaches from the front page; 404.html is not meant to be reached. */
export function unreached(site: Site, visits: Visit[]): string[] {
  const leadsTo = new Map(
    visits.map(({ page, snapshot }) => [
      page.path,
      snapshot.links
        .filter((link) => URL.canParse(link) && new URL(link).origin === site.origin)
        .map((link) => `/${new URL(link).pathname.slice(site.base.length)}`),
    ]),
  );
  const seen = new Set(["/"]);
  for (const path of seen) for (const next of leadsTo.get(path) ?? []) seen.add(next);
  return [...leadsTo.keys()].filter((path) => !seen.has(path) && path !== "/404.html");
}

/** Ids given to more than one element: an anchor to one of them leads to whichever is first. */
export function repeated(anchors: string[]): string[] {
  return [...new Set(anchors.filter((id, at) => anchors.indexOf(id) !== at))];
}
