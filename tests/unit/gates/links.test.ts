import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeLinks, repeated, unreached } from "../../gates/fidelity/links.ts";
import type { Visit } from "../../gates/fidelity/visit.ts";
import { miniature } from "./miniature.ts";

const origin = "http://127.0.0.1:1";

const visit = (path: string, links: string[], anchors: string[] = []): Visit => ({
  page: { path, file: `${path}index.html`, html: "" },
  scripted: false,
  complaints: [],
  snapshot: {
    ...{ numbers: [], strays: [], brokenFormulas: [], untabled: [], tables: [], anchors },
    links: links.map((link) => new URL(link, origin).href),
  },
});

/** What is wrong with links on the front page of the miniature served under `base`. */
function broken(links: string[], base = "/"): string[] {
  const site = { dist: miniature().dist, origin, base };
  const visits = [visit("/", links), visit("/table-3/", [], ["t3-2"])];
  return judgeLinks(site, visits)[0]!.broken;
}

test("links to pages, files and anchors that are there resolve", () => {
  expect(broken(["/", "/table-3/#t3-2", "/data/ledger.json", "#", "#top"])).toEqual([]);
});

test("links to pages and anchors that are not there are broken", () => {
  expect(broken(["/table-4/"])).toEqual(["/table-4/: no such page or file"]);
  expect(broken(["/table-3/#t3-9"])).toEqual(["/table-3/#t3-9: no such anchor"]);
});

test("a link to a folder needs its trailing slash", () => {
  expect(broken(["/table-3"])).toEqual(["/table-3: a folder needs its trailing slash"]);
});

test("a link that forgets the base leaves the site", () => {
  expect(broken(["/name/table-3/#t3-2"], "/name/")).toEqual([]);
  expect(broken(["/table-3/"], "/name/")).toEqual(["/table-3/: leaves the base /name/"]);
});

test("links to other hosts are not followed", () => {
  expect(broken(["https://arxiv.org/abs/2509.18552"])).toEqual([]);
});

test("a page is reached when a chain of links leads to it", () => {
  const site = { dist: "dist", origin, base: "/" };
  const visits = [
    visit("/", ["/a/"]),
    visit("/a/", ["/b/#x"]),
    visit("/b/", []),
    visit("/c/", ["/"]),
    visit("/404.html", []),
  ];
  expect(unreached(site, visits)).toEqual(["/c/"]);
});

test("an id that is given twice is named once", () => {
  expect(repeated(["a", "b", "a", "a", "c"])).toEqual(["a"]);
});

test("a part of a drawing in a file is there where the file gives it an id", () => {
  const { dist } = miniature();
  writeFileSync(join(dist, "drawings.svg"), '<svg><symbol id="figure-2"></symbol></svg>');
  const at = (link: string) =>
    judgeLinks({ dist, origin, base: "/" }, [visit("/", [link])])[0]!.broken;
  expect(at("/drawings.svg#figure-2")).toEqual([]);
  expect(at("/drawings.svg#figure-3")).toEqual(["/drawings.svg#figure-3: no such anchor"]);
});
