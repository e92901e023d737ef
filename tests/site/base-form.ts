import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { CouldNotRun } from "../gates/report.ts";

/** The site as it would be published under a path of some host. */
export interface BaseForm {
  dist: string;
  host: string;
  base: string;
}

/** Builds the site once more for another address, beside the first. Throws `CouldNotRun`. */
export async function buildUnderBase(): Promise<BaseForm> {
  const form = { dist: ".cache/site-base", host: "https://example.org", base: "/constellations/" };
  const args = ["node_modules/astro/bin/astro.mjs", "build", "--outDir", form.dist];
  const env = { ...process.env, SITE_BASE: form.base, SITE_URL: form.host };
  try {
    await promisify(execFile)(process.execPath, args, { env, maxBuffer: Infinity });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new CouldNotRun(`no build under ${form.base}`, stdout + stderr);
  }
  return form;
}
