import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "../gates/published.ts";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";
import { tagsOf } from "./tags.ts";

/** Kilobytes of 1,000 bytes after gzip. */
const MOST = { "HTML and CSS": 60, JavaScript: 30 };

/**
 * What each page makes a browser load at once: its HTML and style sheets, and its scripts with all
 * that they import. What a script loads later, on demand, is not counted.
 */
export function judgeWeights(dist: string, pages: readonly Page[]): GateCheck[] {
  const weights = new Map<string, number>();
  const weigh = (file: string): number => {
    const known = weights.get(file);
    if (known !== undefined) return known;
    const weight = zipped(readFileSync(join(dist, file)));
    weights.set(file, weight);
    return weight;
  };
  return pages.map((page) => {
    const { styles, scripts } = filesOf(page);
    const sums = {
      "HTML and CSS": zipped(page.html) + total(styles.map(weigh)),
      JavaScript: total(withImports(dist, scripts).map(weigh)),
    };
    const heavy = (Object.keys(MOST) as (keyof typeof MOST)[])
      .filter((kind) => sums[kind] > MOST[kind] * 1000)
      .map((kind) => `${kind}: ${kilobytes(sums[kind])}, at most ${MOST[kind]} kB after gzip`);
    return checkPage(page, "weight", heavy, "Move something to a page or file of its own.");
  });
}

const zipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;
const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The style sheets and scripts a page names, relative to the built folder. */
function filesOf({ path, html }: Page): { styles: string[]; scripts: string[] } {
  const tags = tagsOf(html);
  const local = (address: string | undefined) => {
    const { origin, pathname } = new URL(address ?? "", `http://site${path}`);
    return address !== undefined && origin === "http://site" ? [pathname.slice(1)] : [];
  };
  const links = tags.filter(({ name }) => name === "link");
  return {
    styles: links
      .filter(({ attributes }) => attributes["rel"] === "stylesheet")
      .flatMap(({ attributes }) => local(attributes["href"])),
    scripts: [
      ...tags.filter(({ name }) => name === "script").map(({ attributes }) => attributes["src"]),
      ...links
        .filter(({ attributes }) => attributes["rel"] === "modulepreload")
        .map(({ attributes }) => attributes["href"]),
    ].flatMap(local),
  };
}

/** Scripts with those that they import at once (`import"./x.js"`, `from"./x.js"`), each once. */
function withImports(dist: string, scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  for (const script of all) {
    const text = readFileSync(join(dist, script), "utf8");
    for (const [, address] of text.matchAll(/(?:\bimport|\bfrom)\s*"(\.[^"]+)"/g))
      all.add(new URL(address!, `http://site/${script}`).pathname.slice(1));
  }
  return [...all];
}
