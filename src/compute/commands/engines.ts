import { sha256 } from "../store/hash.ts";
import { hashSources } from "../store/sources.ts";
import { root } from "../root.ts";
import type { Engine, EngineName } from "../engines/engine.ts";
import { createReferenceEngine } from "../engines/reference/index.ts";
import { kernelHash } from "../engines/wasm/compile.ts";
import { createWasmEngine } from "../engines/wasm/index.ts";

/** Starts an engine; `workers` bounds how many runs it trains at once. */
export async function openEngine(name: EngineName, workers?: number): Promise<Engine> {
  if (name === "reference") return createReferenceEngine();
  return createWasmEngine(workers === undefined ? {} : { workers });
}

/** Stands for the engine where nothing is trained: plain float64 in one thread. */
export const NO_ENGINE = { name: "none", precision: "float64", concurrency: 1 } as const;

/** Where each engine's own code starts: what its numbers depend on is this and its imports. */
const ENTRIES: Record<EngineName, string> = {
  wasm: "src/compute/engines/wasm/worker.ts",
  reference: "src/compute/engines/reference/index.ts",
};

/** Hash of everything an engine's numbers depend on: its sources, and the kernel's bytes. */
export async function engineCode(name: EngineName): Promise<string> {
  const sources = hashSources([ENTRIES[name]], root);
  return name === "wasm" ? sha256(sources, await kernelHash()) : sources;
}
