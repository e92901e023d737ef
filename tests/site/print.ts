import type { Browser, Page as Tab } from "playwright";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";
import { lookInTurn, openTab } from "./tabs.ts";

/** One page of each sort that people print. */
const PRINTED = ["/", "/table-3/", "/figure-15/", "/theorem-3-3/", "/ledger/", "/loss-forms/"];
/** A PDF with a page of text and its fonts has more bytes. */
const LEAST_BYTES = 20_000;

/** Prints pages on A4: there is something on paper, and nothing on it that only a screen can use. */
export function judgePrint(browser: Browser, root: string): Promise<GateCheck[]> {
  return lookInTurn(
    "print",
    PRINTED.map((path) => ({ path })),
    () => openTab(browser, { viewport: { width: 794, height: 1123 } }),
    async ({ tab }, { path }) => [await print(tab, root, path)],
  );
}

async function print(tab: Tab, root: string, path: string): Promise<GateCheck> {
  await tab.emulateMedia({ media: "print", colorScheme: "dark" });
  await tab.goto(root + path.slice(1), { waitUntil: "load" });
  const pdf = await tab.pdf({ format: "A4" });
  const { shown, light, cut } = await tab.evaluate(() => {
    const seen = (e: HTMLElement) => e.offsetParent !== null && e.getClientRects().length > 0;
    // A button that heads a column is printed as the heading it is.
    const screen = ".bar nav, .theme, .skip, form, button:not(th *), input, .turn-controls";
    const only = [...document.querySelectorAll<HTMLElement>(screen)].filter(seen);
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    const brightness = (rgb: string) => Number(/\d+/.exec(rgb)?.[0] ?? 255);
    const width = document.documentElement.clientWidth;
    const boxes = [...document.querySelectorAll<HTMLElement>("main table, main svg, main pre")];
    return {
      shown: only.map((e) => `${e.localName}.${e.className} is printed`),
      light: brightness(color) < 100 && brightness(backgroundColor) > 200,
      cut: boxes
        .filter((e) => seen(e) || e instanceof SVGElement)
        .filter((e) => e.getBoundingClientRect().right > width + 2)
        .map((e) => `${e.localName} in ${e.closest("[id]")?.id ?? "?"} is cut at the right`),
    };
  });
  const faults = [
    ...shown,
    ...cut,
    ...(light ? [] : ["the dark theme is printed"]),
    ...(pdf.length < LEAST_BYTES ? [`a PDF of only ${pdf.length} bytes`] : []),
  ];
  return checkPage({ path }, "print", faults, "Correct src/styles/print.css.");
}
