import type { Page } from "playwright";
import { failed, passed, type GateCheck } from "../../gates/report.ts";
import { tabTo } from "../keys.ts";
import { awaitStatus, captionOf, setField, withPlayground, type Site } from "./visit.ts";

/** Enough for a run to be stopped in the middle. */
const LONG = "?n=100&d=10&steps=1000000";

const stepOf = async (page: Page) =>
  Number(/step ([\d,]+)$/.exec(await captionOf(page))?.[1]?.replaceAll(",", "") ?? NaN);

const expect = (id: string, faults: string[]): GateCheck =>
  faults.length === 0 ? passed(id, "yes") : failed(id, "no", { actual: faults.join("\n") });

/** Start, Stop, Step and Reset do what they say. */
export function buttonCheck(site: Site): Promise<GateCheck> {
  return withPlayground(
    site,
    async (page) => {
      const faults: string[] = [];
      const start = page.locator("[name=start]");
      await awaitStatus(page, /^Ready/);
      await start.click();
      if ((await start.innerText()) !== "Stop") faults.push("no Stop while training");
      await page.waitForFunction(() =>
        /after step/.test(document.querySelector("#run-state caption")!.textContent),
      );
      await start.click();
      await awaitStatus(page, /^Stopped after step/);
      await page.waitForTimeout(300);
      const stopped = await stepOf(page);
      await page.waitForTimeout(500);
      if (!(stopped > 0 && stopped < 1_000_000)) faults.push(`stopped at step ${stopped}`);
      if ((await stepOf(page)) !== stopped) faults.push("training goes on after Stop");
      await page.locator("[name=step]").click();
      await page.waitForFunction(
        ([next]) =>
          document.querySelector("#run-state caption")!.textContent ===
          `The run after step ${next!.toLocaleString("en")}`,
        [stopped + 1],
      );
      await page.locator("[name=restart]").click();
      await awaitStatus(page, /^Ready/);
      await page.waitForFunction(() =>
        /before its first/.test(document.querySelector("#run-state caption")!.textContent),
      );
      const left = await page.locator("#run-state .now").allInnerTexts();
      if (left.some((text) => text !== "")) faults.push("numbers are left after Reset");
      return expect("Start, Stop, Step and Reset", faults);
    },
    { query: LONG },
  );
}

/** A run is set, started, stopped and looked at with keys alone. */
export function keyboardCheck(site: Site): Promise<GateCheck> {
  return withPlayground(
    site,
    async (page) => {
      await awaitStatus(page, /^Ready/);
      const faults: string[] = [];
      await tabTo(page, "#field-n");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("12");
      await page.keyboard.press("Enter");
      await awaitStatus(page, /^Training/);
      if (!new URL(page.url()).searchParams.getAll("n").includes("12"))
        faults.push("Enter in a field does not take its value");
      await tabTo(page, "input[name=turn]");
      const before = await page.locator(".live-sphere .still").innerHTML();
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(
        ([old]) => document.querySelector(".live-sphere .still")!.innerHTML !== old,
        [before],
      );
      await page.keyboard.press("Shift+Tab");
      await page.locator("[name=start]").focus();
      await page.keyboard.press("Space");
      await awaitStatus(page, /^Stopped after step/);
      return expect("a run with the keyboard alone", faults);
    },
    { query: "?steps=1000000" },
  );
}

/** Where motion is to be reduced, drawings change about once a second. */
export function motionCheck(site: Site): Promise<GateCheck> {
  return withPlayground(
    site,
    async (page) => {
      await awaitStatus(page, /^Ready/);
      await page.locator("[name=start]").click();
      const changes = await page.evaluate(async () => {
        let count = 0;
        const observer = new MutationObserver(() => count++);
        observer.observe(document.querySelector("[data-chart=loss]")!, {
          subtree: true,
          attributes: true,
        });
        await new Promise((passedBy) => setTimeout(passedBy, 3000));
        return count;
      });
      return expect("few changes where motion is reduced", [
        ...(changes > 5 ? [`${changes} in three seconds`] : []),
        ...(changes === 0 ? ["none in three seconds"] : []),
      ]);
    },
    { query: LONG, reducedMotion: "reduce" },
  );
}

/** A number that stops being finite ends the run with its name; the next Start takes it up anew. */
export function brokenRunCheck(site: Site): Promise<GateCheck> {
  return withPlayground(
    site,
    async (page) => {
      await setField(page, "lr", "1000");
      const start = page.locator("[name=start]");
      await start.click();
      const said = await awaitStatus(page, /broke off|^Done/);
      const faults = /non-finite temperature: Infinity at step 1/.test(said) ? [] : [said];
      if ((await start.innerText()) !== "Start") faults.push("Start is not offered again");
      await setField(page, "lr", "0.01");
      await start.click();
      await awaitStatus(page, /^Done/);
      return expect("a run that diverges says where", faults);
    },
    { query: "?b0=0.5&t0=0.1&steps=100" },
  );
}
