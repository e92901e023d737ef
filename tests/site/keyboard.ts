import type { Browser, Page as Tab } from "playwright";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";
import { hear } from "./complaints.ts";
import { lookInTurn, openTab } from "./tabs.ts";

/** What is done with keys alone on a page, and what must come of it. */
interface Path {
  path: string;
  name: string;
  walk: (tab: Tab) => Promise<string[]>;
}

const PATHS: Path[] = [
  { path: "/", name: "skip link", walk: skipLink },
  { path: "/", name: "menus", walk: menus },
  { path: "/", name: "theme", walk: theme },
  { path: "/ledger/", name: "ledger filter", walk: ledgerFilter },
];

/** Goes through the site with the keyboard; `root` is origin and base, ending in a slash. */
export async function judgeKeyboard(browser: Browser, root: string): Promise<GateCheck[]> {
  const checks: GateCheck[] = [];
  for (const item of PATHS) {
    const { pathname } = new URL(root);
    const subject = `keyboard, ${item.name}${pathname === "/" ? "" : `, ${pathname}`}`;
    // The theme that one of them chooses is not there for the next.
    const open = () => openTab(browser, { viewport: { width: 1280, height: 900 } });
    const go = async ({ tab }: { tab: Tab }, { path, walk }: Path) => {
      const complaints = hear(tab, root);
      await tab.goto(root + path.slice(1), { waitUntil: "load" });
      const faults = [...(await walk(tab)), ...complaints];
      return [checkPage({ path }, subject, faults, "Walk it with the Tab key.")];
    };
    checks.push(...(await lookInTurn(subject, [item], open, go)));
  }
  return checks;
}

/** What has the focus, by a selector it matches. */
const focusIn = (tab: Tab, selector: string) =>
  tab.evaluate((s) => document.activeElement?.closest(s) !== null, selector);

const unless = (ok: boolean, fault: string) => (ok ? [] : [fault]);

async function skipLink(tab: Tab): Promise<string[]> {
  await tab.keyboard.press("Tab");
  const first = await focusIn(tab, ".skip");
  const seen = (await tab.locator(".skip").boundingBox())!.y >= 0;
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Tab");
  return [
    ...unless(first, "the first Tab does not reach the skip link"),
    ...unless(seen, "the skip link is not seen when it has the focus"),
    ...unless(await focusIn(tab, "main"), "after the skip link the focus is not in the content"),
  ];
}

async function menus(tab: Tab): Promise<string[]> {
  const faults: string[] = [];
  for (const menu of await tab.locator(".bar nav summary").all()) {
    const name = (await menu.innerText()).trim();
    await menu.focus();
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    faults.push(...unless(await focusIn(tab, "details[open] a"), `${name} does not open`));
  }
  await tab.keyboard.press("Enter");
  await tab.waitForLoadState();
  const title = await tab.title();
  return [...faults, ...unless(!/No such page/.test(title), `the first link leads to “${title}”`)];
}

async function theme(tab: Tab): Promise<string[]> {
  const colour = () => tab.evaluate(() => getComputedStyle(document.body).color);
  await tab.locator("#theme-light").focus();
  await tab.keyboard.press("Space");
  const light = await colour();
  await tab.keyboard.press("ArrowRight");
  const dark = await colour();
  await tab.reload();
  return [
    ...unless(light !== dark, "the theme does not follow the arrow keys"),
    ...unless((await colour()) === dark, "the theme is forgotten on the next page"),
  ];
}

async function ledgerFilter(tab: Tab): Promise<string[]> {
  const rows = () => tab.locator("main tr[id]:visible").count();
  const all = await rows();
  const words = tab.locator("main form input[type=search]");
  await words.focus();
  await tab.keyboard.type("modality");
  const some = await rows();
  const address = tab.url();
  await tab.reload();
  const again = await rows();
  return [
    ...unless(all > 200, `only ${all} rows without a filter`),
    ...unless(some > 0 && some < all, `${some} of ${all} rows for a word`),
    ...unless(address.includes("modality"), `the address does not keep the words: ${address}`),
    ...unless(again === some, `${again} rows after a reload, ${some} before`),
  ];
}
