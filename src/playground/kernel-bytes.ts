import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { compileKernel } from "../compute/engines/wasm/compile.ts";

/** Loaded as it lies there: bundled with the pages, it would look for its sources beside them. */
const COMPILER = "src/compute/engines/wasm/compile.ts";

/**
 * The kernel that made the committed results, for a browser to fetch. Runs when the site is built,
 * in the repository's root.
 */
export async function kernelBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const address = pathToFileURL(join(process.cwd(), COMPILER)).href;
  const compiler = (await import(/* @vite-ignore */ address)) as {
    compileKernel: typeof compileKernel;
  };
  return (await compiler.compileKernel()).bytes;
}
