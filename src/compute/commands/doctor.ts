import { existsSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import process, { stdout } from "node:process";
import { locateBrowser } from "../browser.ts";
import type { EngineName } from "../engines/engine.ts";
import { EXPERIMENTS } from "../experiments/index.ts";
import { chooseEngine, isInstalled, SETUP } from "../gpu/choice.ts";
import { findGpus } from "../gpu/hardware.ts";
import { probeEngine, type Probe, type ProbedEngine } from "../gpu/probe.ts";
import { root } from "../root.ts";
import { foldersOf } from "../store/folders.ts";
import { engineCode, openEngine } from "./engines.ts";
import { makerOf, recipeOf, whyStaleByOwnEngine } from "./freshness.ts";

/** One line of the report: something that is here, or is missing and how to get it. */
interface Finding {
  what: string;
  found: string | null;
  /** What to run, or what its absence means. */
  otherwise: string;
}

const ROLES: Record<EngineName, string> = {
  wasm: "the default",
  "wasm-blocks": "one large run on all cores",
  reference: "the oracle",
  tfjs: "by automatic differentiation",
  webgpu: "the fused kernel on a GPU",
};

/** Prints what this machine has and what is missing. Changes nothing but the compiled kernel. */
export async function doctor(): Promise<void> {
  const sections: [string, Finding[]][] = [
    ["Machine", machine()],
    ["Engines", await engines()],
    ["Tests", tests()],
    ["Data", await data()],
  ];
  for (const [title, findings] of sections) {
    stdout.write(`${title}\n`);
    for (const { what, found, otherwise } of findings)
      stdout.write(`  ${found === null ? "✗" : "✓"} ${what.padEnd(20)} ${found ?? otherwise}\n`);
  }
}

function machine(): Finding[] {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const processor = cpus()[0]?.model.trim() ?? "unknown";
  const gpus = findGpus().map(({ name }) => name);
  return [
    { what: "node", found: process.version, otherwise: "" },
    {
      what: "workers",
      found: `${availableParallelism()}, one run each (${processor}, ${memory})`,
      otherwise: "",
    },
    {
      what: "gpu",
      found: gpus.length > 0 ? gpus.join(", ") : null,
      otherwise: `none found; nothing needs one. ${SETUP} looks more closely`,
    },
  ];
}

async function engines(): Promise<Finding[]> {
  // The two that need a library are started in processes of their own, which they may crash.
  const [webgpu, tfjs] = await Promise.all([probeEngine("webgpu"), probeEngine("tfjs")]);
  const probes = { webgpu, tfjs };
  const probe = (engine: ProbedEngine) => Promise.resolve(probes[engine]);
  const { engine, why } = await chooseEngine({ isInstalled, probe, gpus: findGpus });
  return [
    await plain("wasm"),
    await plain("wasm-blocks"),
    await plain("reference"),
    probed("tfjs", tfjs),
    probed("webgpu", webgpu),
    { what: "npm run build", found: `trains what is stale with ${engine}: ${why}`, otherwise: "" },
  ];
}

async function plain(what: EngineName): Promise<Finding> {
  try {
    const engine = await openEngine(what, 1);
    await engine.close();
    return { what, found: `${engine.precision}, ${ROLES[what]}`, otherwise: "" };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { what, found: null, otherwise: `${why}. Run: npm ci` };
  }
}

function probed(what: ProbedEngine, probe: Probe): Finding {
  if (!probe.ok) return { what, found: null, otherwise: `${probe.why}. Run: ${SETUP}` };
  const found = `${probe.precision}, ${ROLES[what]}, passes its self-check; ${probe.about}`;
  return { what, found, otherwise: "" };
}

function tests(): Finding[] {
  return [
    {
      what: "browser",
      found: locateBrowser()?.version ?? null,
      otherwise: "none; npm test installs one. Or run: npx playwright install --with-deps chromium",
    },
  ];
}

async function data(): Promise<Finding[]> {
  const code = await engineCode("wasm");
  const folders = foldersOf();
  const results: Finding[] = [];
  for (const experiment of Object.values(EXPERIMENTS)) {
    const recipe = recipeOf(experiment, "wasm", code);
    const why = await whyStaleByOwnEngine(folders, recipe);
    const other = makerOf(folders, recipe);
    const fresh = other === null || recipe.runs.length === 0 ? "fresh" : `fresh, made by ${other}`;
    results.push({
      what: experiment.id,
      found: why === null ? fresh : null,
      otherwise: `${why ?? ""}. Run: npm run compute -- ${experiment.id}`,
    });
  }
  const site = existsSync(join(root, "dist/index.html"));
  return [
    ...results,
    { what: "site", found: site ? "built, in dist/" : null, otherwise: "Run: npm run build" },
  ];
}
