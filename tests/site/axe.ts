import { AxeBuilder } from "@axe-core/playwright";
import type { Page as Tab } from "playwright";

/** All of axe's rules on the page as it lies, with everything open that opens. */
export async function faultsOfAxe(page: Tab): Promise<string[]> {
  return describe(await new AxeBuilder({ page }).setLegacyMode(true).analyze());
}

/** The one rule that the theme can break. */
export async function contrastFaults(page: Tab): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).withRules(["color-contrast"]);
  return describe(await builder.analyze());
}

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;

const describe = ({ violations }: Results): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? "").split("\n").slice(1, 2).join("").trim();
      return `${id}: ${target.join(" ")}: ${why}`;
    }),
  );
