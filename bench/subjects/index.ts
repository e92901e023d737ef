import type { VariantId } from "../../src/compute/engine-variants.ts";
import type { Subject } from "../subject.ts";
import { openPytorch } from "./pytorch.ts";
import { openReference } from "./reference.ts";
import { openTfjs } from "./tfjs.ts";
import { openWasm, openWasmBlocks, openWasmWorkers } from "./wasm.ts";
import { openWebgpu } from "./webgpu.ts";

/** How each way to compute is started; rejects with `missing ...: ...` where it is not here. */
export const SUBJECTS: Record<VariantId, () => Promise<Subject>> = {
  reference: openReference,
  wasm: openWasm,
  "wasm-workers": openWasmWorkers,
  "wasm-blocks": openWasmBlocks,
  "tfjs-cpu": () => openTfjs("cpu"),
  "tfjs-wasm": () => openTfjs("wasm"),
  "tfjs-node": () => openTfjs("tfjs-node"),
  "tfjs-node-gpu": () => openTfjs("tfjs-node-gpu"),
  "webgpu-software": () => openWebgpu(true),
  webgpu: () => openWebgpu(false),
  "pytorch-eager": () => openPytorch(false),
  "pytorch-batched": () => openPytorch(true),
};
