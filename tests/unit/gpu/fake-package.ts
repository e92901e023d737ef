import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { vi } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

/**
 * Makes every process started from here find a package of that name with this source, in place of
 * an installed one or of none. Undone by `vi.unstubAllEnvs`.
 */
export function fakePackage(name: string, source: string): void {
  const folder = join(temporaryFolder(), "node_modules", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, type: "module" }));
  writeFileSync(join(folder, "index.js"), source);
  const hook = join(folder, "hook.mjs");
  const target = pathToFileURL(join(folder, "index.js")).href;
  writeFileSync(
    hook,
    `import { registerHooks } from "node:module";
     registerHooks({
       resolve: (specifier, context, next) =>
         specifier === ${JSON.stringify(name)}
           ? { url: ${JSON.stringify(target)}, shortCircuit: true }
           : next(specifier, context),
     });`,
  );
  vi.stubEnv("NODE_OPTIONS", `--import=${pathToFileURL(hook).href}`);
}

/** Sources of packages that are only half there, or broken. */
export const BROKEN = {
  "throws on import": `throw new Error("this machine's glibc is too old");`,
  "lacks its native part": `
    import { createRequire } from "node:module";
    createRequire(import.meta.url)("./dist/dawn.node");`,
  "aborts the process": `process.abort();`,
  "ends the process": `
    export const globals = {};
    export const create = () => { console.error("CUDA error: no kernel image"); process.exit(7); };`,
  "finds no adapter": `
    export const globals = {};
    export const create = () => ({ requestAdapter: async () => null });`,
};
