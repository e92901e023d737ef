import type { Page } from "playwright";
import type { Data } from "../../gates/data.ts";
import { lookUp } from "../../gates/fidelity/lookup.ts";
import { failed, passed, type GateCheck } from "../../gates/report.ts";
import { train } from "./train.ts";
import { awaitStatus, download, withPlayground, type Site } from "./visit.ts";

/** Every preset, trained in the browser, ends with the digits of data/results. */
export function presetChecks(site: Site, data: Data): Promise<GateCheck[]> {
  return withPlayground(site, async (page) => {
    const links = page.locator("#presets a[data-load]");
    const checks: GateCheck[] = [];
    for (let i = 0; i < (await links.count()); i++) {
      const name = `preset: ${(await links.nth(i).innerText()).replaceAll(/\s+/g, " ")}`;
      await links.nth(i).click();
      await awaitStatus(page, /^Ready: /);
      await page.locator("[name=start]").click();
      const said = await awaitStatus(page, /^Done|broke off/);
      const rows = await finalRows(page);
      const wrong = rows.filter(({ id, text }) => {
        const found = lookUp(id, { data, ledger: [] });
        return "fault" in found || found.value !== Number(text);
      });
      const expected = `All ${rows.length} committed numbers of `;
      if (rows.length > 0 && wrong.length === 0 && said.includes(expected))
        checks.push(passed(name, `${rows.length} numbers, to the last digit`));
      else
        checks.push(
          failed(name, "does not end with the committed digits", {
            actual: `${said} ${JSON.stringify(wrong)}`,
            file: "src/playground/presets.ts",
          }),
        );
    }
    return checks;
  });
}

/** The committed number of each row that has one, and the run's digits beside it. */
function finalRows(page: Page): Promise<{ id: string; text: string }[]> {
  return page.locator("#run-state tr[data-row]:has(.committed data)").evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.querySelector<HTMLElement>(".committed data")!.dataset["metric"]!,
      text: row.querySelector(".now")!.textContent.replaceAll("\u2212", "-"),
    })),
  );
}

/** The case file that the page offers, trained by the command line, gives the bytes the page offers. */
export function commandLineCheck(site: Site): Promise<GateCheck> {
  const query = "?n=24&d=5&k=3&b0=0.25&offset=bias&steps=300&seed=7";
  return withPlayground(
    site,
    async (page) => {
      const id = "outcome.json is what npm run train prints for case.json";
      await page.locator("[name=start]").click();
      await awaitStatus(page, /^Done/);
      const run = await download(page, "a.case-file");
      const here = await download(page, ".outcome-file a");
      const there = train(run);
      return here === there && here.length > 1000
        ? passed(id, `${here.length} bytes`)
        : failed(id, "the bytes differ", {
            expected: there.slice(0, 400),
            actual: here.slice(0, 400),
          });
    },
    { query },
  );
}
