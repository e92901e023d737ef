import { CliError } from "../error.ts";
import { sha256 } from "../store/hash.ts";
import { hashSources } from "../store/sources.ts";
import { root } from "../root.ts";
import type { Engine, EngineName } from "../engines/engine.ts";
import { createReferenceEngine } from "../engines/reference/index.ts";
import { BACKEND_VARIABLE, installedBackends } from "../engines/tfjs/installed.ts";
import { kernelHash } from "../engines/wasm/compile.ts";
import { createWasmEngine } from "../engines/wasm/index.ts";
import { blocksKernelHash } from "../engines/wasm-blocks/compile.ts";
import { createWasmBlocksEngine } from "../engines/wasm-blocks/index.ts";
import { SETUP } from "../gpu/choice.ts";

const TFJS_ADVICE = `npm run doctor lists the backends that are here; ${BACKEND_VARIABLE} names one.`;
const WEBGPU_ADVICE = `${SETUP} installs what a GPU needs, and npm run doctor says what is here; without --engine, wasm computes on any machine.`;

/** Starts an engine; `workers` bounds how many runs it trains at once, or the threads of one run. */
export async function openEngine(name: EngineName, workers?: number): Promise<Engine> {
  if (name === "reference") return createReferenceEngine();
  if (name === "tfjs") {
    // Loaded only when asked for: it takes longer than many a command.
    const { createTfjsEngine } = await import("../engines/tfjs/index.ts");
    const options = workers === undefined ? {} : { batch: workers };
    return createTfjsEngine(options).catch(advise(TFJS_ADVICE));
  }
  if (name === "webgpu") {
    const { createWebgpuEngine } = await import("../engines/webgpu/index.ts");
    const options = workers === undefined ? {} : { concurrency: workers };
    return createWebgpuEngine(options).catch(advise(WEBGPU_ADVICE));
  }
  if (name === "wasm-blocks")
    return createWasmBlocksEngine(workers === undefined ? {} : { workers });
  return createWasmEngine(workers === undefined ? {} : { workers });
}

/** Turns what an engine throws at its start into an error with a word on what to do. */
const advise = (advice: string) => (error: unknown) => {
  throw new CliError(error instanceof Error ? error.message : String(error), advice);
};

/** Stands for the engine where nothing is trained: plain float64 in one thread. */
export const NO_ENGINE = { name: "none", precision: "float64", concurrency: 1 } as const;

/** Where each engine's own code starts: what its numbers depend on is this and its imports. */
const ENTRIES: Record<EngineName, string> = {
  wasm: "src/compute/engines/wasm/worker.ts",
  "wasm-blocks": "src/compute/engines/wasm-blocks/leader.ts",
  reference: "src/compute/engines/reference/index.ts",
  tfjs: "src/compute/engines/tfjs/index.ts",
  webgpu: "src/compute/engines/webgpu/index.ts",
};

/**
 * Hash of everything an engine's numbers depend on: its sources, and the kernel's bytes, the
 * version of its library or the backends it may choose from.
 */
export async function engineCode(name: EngineName): Promise<string> {
  const sources = hashSources([ENTRIES[name]], root);
  if (name === "wasm") return sha256(sources, await kernelHash());
  if (name === "wasm-blocks") return sha256(sources, await blocksKernelHash());
  if (name === "reference") return sources;
  const backends = installedBackends();
  return sha256(sources, name === "tfjs" ? backends : (/^webgpu .*$/m.exec(backends)?.[0] ?? ""));
}
