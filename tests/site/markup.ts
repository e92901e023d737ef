import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Page } from "../gates/published.ts";
import type { GateCheck } from "../gates/report.ts";
import { checkPage } from "./check.ts";

/** html-validate's preset `standard` over every page. */
export function judgeMarkup(pages: readonly Page[]): GateCheck[] {
  const loader = new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] });
  const validator = new HtmlValidate(loader);
  return pages.map((page) => {
    const { results } = validator.validateStringSync(page.html, page.file);
    const faults = results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`,
      ),
    );
    return checkPage(page, "markup", faults, "Correct the markup; html-validate.org has the rule.");
  });
}

/** The same, beside everything else. */
export async function judgeMarkupAside(pages: readonly Page[]): Promise<GateCheck[]> {
  const worker = new Worker(new URL("markup-worker.ts", import.meta.url), { workerData: pages });
  const [checks] = (await once(worker, "message")) as [GateCheck[]];
  return checks;
}
