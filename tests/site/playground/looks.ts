import { failed, passed, type GateCheck } from "../../gates/report.ts";
import { faultsOfAxe } from "../axe.ts";
import { awaitStatus, withPlayground, type Site } from "./visit.ts";

/** A finished run in both themes is accessible, and fits into 320 pixels. */
export async function finishedRunChecks(site: Site): Promise<GateCheck[]> {
  const checks: GateCheck[] = [];
  for (const colorScheme of ["light", "dark"] as const)
    checks.push(
      await withPlayground(
        site,
        async (page) => {
          const id = `axe after a run, ${colorScheme}`;
          await page.locator("[name=start]").click();
          await awaitStatus(page, /^Done/);
          const faults = await faultsOfAxe(page);
          return faults.length === 0
            ? passed(id, "clean")
            : failed(id, `${faults.length} found`, { actual: faults.join("\n") });
        },
        { colorScheme },
      ),
    );
  checks.push(
    await withPlayground(
      site,
      async (page) => {
        const id = "a finished run at 320 pixels";
        await page.locator("[name=start]").click();
        await awaitStatus(page, /^Done/);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        return over <= 0 ? passed(id, "fits") : failed(id, `${over} pixels too wide`);
      },
      { viewport: { width: 320, height: 640 } },
    ),
  );
  return checks;
}
