import { expect, test } from "vitest";
import { untabled } from "../../gates/fidelity/drawings.ts";
import type { Visit } from "../../gates/fidelity/visit.ts";

const site = { dist: "dist", origin: "http://127.0.0.1:1", base: "/name/" };

const visit = (path: string, links: (string | null)[], tables: string[] = []): Visit => ({
  page: { path, file: "", html: "" },
  scripted: false,
  complaints: [],
  snapshot: {
    ...{ numbers: [], strays: [], brokenFormulas: [], links: [], anchors: [], tables },
    untabled: links.map((link) => ({ name: "drawing", link })),
  },
});

/** The drawings of a page whose table is behind `link`, beside a page that has the table `curve`. */
function bare(link: string | null): string[] {
  const page = visit("/a/", [link]);
  return untabled(site, [page, visit("/a/numbers/", [], ["curve"])]).get(page)!;
}

test("a drawing has its table where its link leads", () => {
  expect(bare(`${site.origin}/name/a/numbers/#curve`)).toEqual([]);
});

test("a link to no table, to another page, host or base is none", () => {
  for (const link of [null, "/name/a/#curve", "/name/a/numbers/#other", "/a/numbers/#curve"])
    expect(bare(link && site.origin + link), String(link)).toEqual(["drawing"]);
  expect(bare("https://example.org/name/a/numbers/#curve")).toEqual(["drawing"]);
});
