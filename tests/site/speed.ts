import { chromium } from "playwright";
import { locateBrowser } from "../../src/compute/browser.ts";
import { runGate } from "../gates/gate.ts";
import { readOptions } from "../gates/options.ts";
import { readPublished } from "../gates/published.ts";
import { CouldNotRun, gateReport, type GateReport } from "../gates/report.ts";
import { serveSite } from "../gates/server.ts";
import { judgeLighthouse } from "./speed/lighthouse.ts";
import { judgePlaygroundSpeed } from "./speed/playground.ts";

/**
 * How fast is the built site? The playground beside the command line, then Lighthouse. Figures of a
 * busy machine mean nothing, so this is no part of `npm test`. Throws `CouldNotRun` without a built
 * site or a browser, or where Lighthouse cannot be had.
 */
export async function speed(dist: string): Promise<GateReport> {
  readPublished(dist, "playground/index.html");
  const found = locateBrowser();
  if (!found)
    throw new CouldNotRun("no browser on this machine", "Run: npm test -- --only browser");
  const { executablePath, args } = found;
  const server = await serveSite(dist, "/", { compress: true });
  const root = `${server.origin}/`;
  try {
    const browser = await chromium.launch({ executablePath, args });
    const trained = await judgePlaygroundSpeed({ browser, root });
    await browser.close();
    return gateReport("speed", [...trained, ...(await judgeLighthouse(root, found))]);
  } finally {
    await server.close();
  }
}

if (import.meta.main) {
  const { values } = readOptions(
    "How fast is the built site? Needs a machine that does nothing else, and the network for Lighthouse.",
    { dist: { takes: "DIR", about: "the built site", preset: "dist" } },
  );
  await runGate("speed", async () => {
    const report = await speed(values.dist!);
    for (const { id, message } of report.checks) console.log(`${id}: ${message}`);
    return report;
  });
}
