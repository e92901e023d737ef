import { chromium } from "playwright";
import { locateBrowser } from "../../src/compute/browser.ts";
import { siteBase } from "../gates/base.ts";
import { readData } from "../gates/data.ts";
import { runGate } from "../gates/gate.ts";
import { readOptions } from "../gates/options.ts";
import { readPublished } from "../gates/published.ts";
import { CouldNotRun, gateReport, type GateReport } from "../gates/report.ts";
import { serveSite } from "../gates/server.ts";
import { brokenRunCheck, buttonCheck, keyboardCheck, motionCheck } from "./playground/controls.ts";
import { commandLineCheck, presetChecks } from "./playground/digits.ts";
import { withoutKernel, withoutScripts } from "./playground/fallback.ts";
import { gpuChecks, withoutGpu } from "./playground/gpu.ts";
import { finishedRunChecks } from "./playground/looks.ts";
import { addressCheck, badAddressCheck, badValueCheck } from "./playground/settings.ts";

/**
 * The playground of the built site, used in a browser: its runs end with the committed digits, and
 * whatever a reader does or lacks is answered. Throws `CouldNotRun` without a built site or a browser.
 */
export async function playground(dist: string, folder: string, base: string): Promise<GateReport> {
  readPublished(dist, "playground/index.html");
  const data = readData(folder);
  const found = locateBrowser();
  if (!found)
    throw new CouldNotRun("no browser on this machine", "Run: npm test -- --only browser");
  const { executablePath, args } = found;
  const server = await serveSite(dist, base);
  const browser = await chromium.launch({ executablePath, args });
  const site = { browser, root: server.origin + base };
  try {
    return gateReport("playground", [
      ...(await presetChecks(site, data)),
      await commandLineCheck(site),
      await buttonCheck(site),
      await keyboardCheck(site),
      await motionCheck(site),
      await brokenRunCheck(site),
      await addressCheck(site),
      await badAddressCheck(site),
      await badValueCheck(site),
      await withoutScripts(site),
      ...(await withoutKernel(site)),
      ...(await finishedRunChecks(site)),
      await withoutGpu(site),
      ...(await gpuChecks(executablePath, site.root)),
    ]);
  } finally {
    await browser.close();
    await server.close();
  }
}

if (import.meta.main) {
  const { values } = readOptions(
    "Does the playground of the built site do what it says, in a browser?",
    {
      dist: { takes: "DIR", about: "the built site", preset: "dist" },
      data: { takes: "DIR", about: "the committed data", preset: "data" },
      base: { takes: "PATH", about: "where the site is served; $SITE_BASE, else /" },
    },
  );
  const { dist, data, base } = values;
  await runGate("playground", () => playground(dist!, data!, siteBase(base)));
}
