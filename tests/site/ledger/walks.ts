import type { Page as Tab } from "playwright";
import { chooseByLetter, tabTo } from "../keys.ts";
import {
  COLUMNS,
  shownIds,
  sortedColumn,
  unlike,
  type Column,
  type Part,
  type Row,
} from "./rows.ts";

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);
const select = (tab: Tab, name: "verdict" | "kind", value: string) =>
  tab.locator(`main form [name=${name}]`).selectOption(value);
const head = (column: Column) => `th[data-sort=${column}] button`;

/** Verdict and kind together leave the rows that the data have, in the data's order. */
export async function everyPart(tab: Tab, parts: readonly Part[], all: readonly Row[]) {
  const faults: string[] = [];
  for (const { verdict, kind, rows } of parts) {
    await select(tab, "verdict", verdict);
    await select(tab, "kind", kind);
    const said = await tab.locator("main form output").innerText();
    const sum = `${rows.length} of ${all.length} rows`;
    faults.push(
      ...unlike(`${verdict}, ${kind}`, await shownIds(tab), idsOf(rows)),
      ...(said === sum ? [] : [`“${said}”, not “${sum}”`]),
    );
  }
  return faults;
}

/** A part sorted by each column up, down and not: the address says so, and opens as it was. */
export async function everySort(tab: Tab, part: Part) {
  const faults: string[] = [];
  await select(tab, "verdict", part.verdict);
  await select(tab, "kind", part.kind);
  for (const column of Object.keys(COLUMNS) as Column[]) {
    for (const sort of [column, `-${column}`]) {
      await tab.locator(head(column)).click();
      faults.push(...(await misplaced(tab, part, sort)));
    }
    await tab.reload({ waitUntil: "load" });
    faults.push(...(await misplaced(tab, part, `-${column}`)));
    await tab.locator(head(column)).click();
    faults.push(...unlike(`${column}, thrice`, await shownIds(tab), idsOf(part.rows)));
  }
  return faults;
}

/** What is wrong with a part that should be shown sorted: rows, address, fields, the column's head. */
async function misplaced(tab: Tab, { verdict, kind, rows }: Part, sort: string) {
  const column = sort.replace("-", "") as Column;
  const down = sort !== column;
  const shown = await shownIds(tab);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const values = shown.map((id) => byId.has(id) && COLUMNS[column](byId.get(id)!));
  const asked = new URL(tab.url()).search;
  const wanted = `?${new URLSearchParams({ verdict, kind, sort }).toString()}`;
  const fields = await Promise.all(
    ["verdict", "kind"].map((name) => tab.locator(`main form [name=${name}]`).inputValue()),
  );
  const direction = await tab.locator(`th[data-sort=${column}]`).getAttribute("aria-sort");
  return [
    ...unlike(`rows by ${sort}`, shown.toSorted(), idsOf(rows).toSorted()),
    ...unlike(`values by ${sort}`, values, sortedColumn(rows, column, down)),
    ...(asked === wanted ? [] : [`the address has ${asked}, not ${wanted}`]),
    ...unlike(`fields by ${sort}`, fields, [verdict, kind]),
    ...(direction === (down ? "descending" : "ascending") ? [] : [`${column} is ${direction}`]),
  ];
}

/** Filtered and sorted without a mouse. */
export async function withKeys(tab: Tab, part: Part) {
  for (const name of ["verdict", "kind"] as const) {
    await tabTo(tab, `main form [name=${name}]`);
    await chooseByLetter(tab, part[name]);
  }
  await tabTo(tab, head("ours"));
  await tab.keyboard.press("Enter");
  const up = await misplaced(tab, part, "ours");
  await tab.keyboard.press("Space");
  return [...up, ...(await misplaced(tab, part, "-ours"))];
}

/** Back from a page, and back through what was asked for, leads to what was there. */
export async function andBack(tab: Tab, part: Part) {
  const steps = [
    () => select(tab, "verdict", part.verdict),
    () => select(tab, "kind", part.kind),
    () => tab.locator("main form [name=words]").pressSequentially("the"),
    () => tab.locator(head("ours")).click(),
    () => tab.locator(head("ours")).click(),
  ];
  const state = async () => [new URL(tab.url()).search, ...(await shownIds(tab))];
  const states = [await state()];
  for (const step of steps) {
    await step();
    states.push(await state());
  }
  await tab.locator("main tbody tr[id]:visible .claim-id a").first().click();
  await tab.waitForURL(/\/claims\//);
  const faults: string[] = [];
  for (const [at, before] of [...states.entries()].toReversed()) {
    await tab.goBack({ waitUntil: "load" });
    faults.push(...unlike(`back to step ${at}`, await state(), before));
  }
  return faults;
}

/** The whole table, and nothing that only a script can use. */
export async function withoutScripts(tab: Tab, all: readonly Row[]) {
  const useless = await tab.locator("main form:visible, main th button:visible").count();
  return [
    ...unlike("rows", (await shownIds(tab)).toSorted(), idsOf(all).toSorted()),
    ...(useless === 0 ? [] : [`${useless} forms and buttons that do nothing`]),
  ];
}
