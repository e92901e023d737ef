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

/** Hash of everything an engine's numbers depend on: its sources, and the kernel's bytes. */
export async function engineCode(name: EngineName): Promise<string> {
  const sources = hashSources(
    [`src/compute/engines/${name}/${name === "wasm" ? "train" : "index"}.ts`],
    root,
  );
  return name === "wasm" ? sha256(sources, await kernelHash()) : sources;
}
