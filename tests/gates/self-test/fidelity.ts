import { join } from "node:path";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { readData } from "../data.ts";
import { fidelity } from "../fidelity.ts";
import { readPages, type Page } from "../published.ts";
import type { GateCheck } from "../report.ts";
import { editJson, withCopy, type Copy } from "./copy.ts";
import { expectRed } from "./expect.ts";
import { changeDigit, editPage } from "./spoil-page.ts";

/** The fidelity gate, on a site and data spoilt in several places, names each and no other. */
export const testFidelity = (original: Copy, base: string): Promise<GateCheck[]> =>
  withCopy(original, async (copy) => {
    const { metrics } = readData(copy.data);
    const page = richestPage(readPages(copy.dist), metrics);
    const [stored, text, value] = page.ids;
    const artefact = stored!.split("/")[0]!;
    const result = join(copy.data, "results", `${artefact}.json`);
    editJson<ResultFile>(result, (r) => {
      r.metrics[stored!] = spoiltNumber(r.metrics[stored!]!);
      r.metrics[`${artefact}/shown-nowhere`] = 1;
    });
    editPage(join(copy.dist, page.file), (document) => {
      const shown = (id: string) => document.querySelector(`data[data-metric="${id}"]`)!;
      shown(text!).textContent = changeDigit(shown(text!).textContent);
      shown(value!).setAttribute("value", changeDigit(shown(value!).getAttribute("value")!));
      const prose = document.createElement("p");
      prose.innerHTML = 'A naked 0.123 and a <a href="#nowhere-at-all">dead link</a>.';
      document.body.append(prose);
    });
    const derived = spoilDerived(copy);
    const cell = spoilCell(copy);
    return expectRed(await fidelity({ ...copy, base }), {
      ...(derived === null ? {} : { [derived]: "a digit changed in a claim's arithmetic" }),
      ...(cell === null ? {} : { [cell]: "a digit changed in a table of a series" }),
      [stored!]: "a number changed in the results",
      [text!]: "a digit changed in a page's text",
      [value!]: "a digit changed in a value attribute",
      [`${artefact}/shown-nowhere`]: "a metric that no page shows",
      [`data/results/${artefact}.json`]: "a result file other than the one offered",
      [`data/csv/${artefact}.csv`]: "a table other than the one offered",
      [`${page.path}: stray decimals`]: "a decimal in prose",
      [`${page.path}: broken links`]: "a dead link",
    });
  });

/** Changes the first number that a rule computes on any page; null where no page shows one. */
function spoilDerived({ dist }: Copy): string | null {
  const page = readPages(dist).find(({ html }) => html.includes('data-metric="arithmetic:'));
  if (!page) return null;
  let id: string | null = null;
  editPage(join(dist, page.file), (document) => {
    const shown = document.querySelector('data[data-metric^="arithmetic:"]')!;
    shown.setAttribute("value", changeDigit(shown.getAttribute("value")!));
    id = shown.getAttribute("data-metric");
  });
  return id;
}

/** Changes the first number of the first table of a series; null where no page has one. */
function spoilCell({ dist }: Copy): string | null {
  const page = readPages(dist).find(({ html }) => html.includes("<col data-series="));
  if (!page) return null;
  let id: string | null = null;
  editPage(join(dist, page.file), (document) => {
    const column = document.querySelector<HTMLElement>("col[data-series]")!;
    const at = [...column.parentElement!.children].indexOf(column);
    const cell = column.closest("table")!.querySelector("tbody")!.rows[0]!.cells[at]!;
    cell.textContent = changeDigit(cell.textContent);
    id = `series:${column.dataset["series"]}/0`;
  });
  return id;
}

/** Another number, far from the first and as long. */
const spoiltNumber = (x: number) => Number(changeDigit(String(x))) || x + 1;

/** The page that shows the most metrics, and which. Throws when none shows three. */
function richestPage(pages: Page[], metrics: Map<string, number>): Page & { ids: string[] } {
  const counted = pages.map((page) => {
    const shown = page.html.matchAll(/data-metric="([^"]+)"/g);
    return { ...page, ids: [...new Set([...shown].map(([, id]) => id!))] };
  });
  const [richest] = counted
    .map((page) => ({ ...page, ids: page.ids.filter((id) => metrics.has(id)) }))
    .toSorted((a, b) => b.ids.length - a.ids.length);
  if (!richest || richest.ids.length < 3) throw new Error("missing page: none shows three metrics");
  return richest;
}
