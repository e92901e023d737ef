import { existsSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import process, { stdout } from "node:process";
import { locateBrowser } from "../browser.ts";
import { ENGINE_NAMES, type EngineName } from "../engines/engine.ts";
import { EXPERIMENTS } from "../experiments/index.ts";
import { root } from "../root.ts";
import { foldersOf } from "../store/folders.ts";
import { engineCode, openEngine } from "./engines.ts";
import { recipeOf, whyStale } from "./freshness.ts";

/** One line of the report: something that is here, or is missing and how to get it. */
interface Finding {
  what: string;
  found: string | null;
  /** What to run, or what its absence means. */
  otherwise: string;
}

const ROLES: Record<EngineName, string> = {
  wasm: "the default",
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
  return [
    { what: "node", found: process.version, otherwise: "" },
    {
      what: "workers",
      found: `${availableParallelism()}, one run each (${processor}, ${memory})`,
      otherwise: "",
    },
  ];
}

async function engines(): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const name of ENGINE_NAMES) {
    const started = await openEngine(name, 1).then(
      async (engine) => {
        await engine.close();
        return `${engine.precision}, ${ROLES[name]}${engine.about === undefined ? "" : `; ${engine.about}`}`;
      },
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    const failed = started instanceof Error;
    found.push({
      what: name,
      found: failed ? null : started,
      otherwise: failed ? `${started.message}. Run: npm ci` : "",
    });
  }
  const cuda = "@tensorflow/tfjs-node-gpu";
  found.push({
    what: "gpu",
    found: existsSync(join(root, "node_modules", cuda)) ? `${cuda} is installed` : null,
    otherwise: `${cuda} is not installed; nothing needs it, wasm does all the work`,
  });
  return found;
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
  const results = Object.values(EXPERIMENTS).map((experiment): Finding => {
    const why = whyStale(folders, recipeOf(experiment, "wasm", code));
    return {
      what: experiment.id,
      found: why === null ? "fresh" : null,
      otherwise: `${why ?? ""}. Run: npm run compute -- ${experiment.id}`,
    };
  });
  const site = existsSync(join(root, "dist/index.html"));
  return [
    ...results,
    { what: "site", found: site ? "built, in dist/" : null, otherwise: "Run: npm run build" },
  ];
}
