import axe, { type RunOptions } from "axe-core";
import type { Page as Tab } from "playwright";

/** All of axe's rules on the page as it lies, with everything open that opens. */
export async function faultsOfAxe(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe.source);
  return run(tab, {});
}

/** The one rule that the theme can break, once `faultsOfAxe` has looked at the page. */
export const contrastFaults = (tab: Tab): Promise<string[]> =>
  run(tab, { runOnly: ["color-contrast"] });

/** To describe every element that passes would take as long as the rules do. */
const run = (tab: Tab, options: RunOptions): Promise<string[]> =>
  tab.evaluate(
    async (given) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(given);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => {
          const why = (failureSummary ?? "").split("\n").slice(1, 2).join("").trim();
          return `${id}: ${target.join(" ")}: ${why}`;
        }),
      );
    },
    { ...options, resultTypes: ["violations" as const] },
  );
