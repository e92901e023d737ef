import { spawnSync } from "node:child_process";
import process from "node:process";
import { CouldNotRun } from "../gates/report.ts";

/** The site as it would be published under a path of some host. */
export interface BaseForm {
  dist: string;
  host: string;
  base: string;
}

/** Builds the site once more for another address, beside the first. Throws `CouldNotRun`. */
export function buildUnderBase(): BaseForm {
  const form = { dist: ".cache/site-base", host: "https://example.org", base: "/constellations/" };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/astro/bin/astro.mjs", "build", "--outDir", form.dist],
    { encoding: "utf8", env: { ...process.env, SITE_BASE: form.base, SITE_URL: form.host } },
  );
  if (status !== 0) throw new CouldNotRun(`no build under ${form.base}`, stdout + stderr);
  return form;
}
