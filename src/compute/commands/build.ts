import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { CliError } from "../error.ts";
import { root } from "../root.ts";
import { trainStale } from "./train-stale.ts";

/** The whole site from sources: kernel, stale results, pages. */
export async function build(): Promise<void> {
  await trainStale();
  const manifest = createRequire(import.meta.url).resolve("astro/package.json");
  const astro = join(dirname(manifest), "bin/astro.mjs");
  const { status } = spawnSync(process.execPath, [astro, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0)
    throw new CliError("the site was not built", "The message above names the page at fault.");
}
