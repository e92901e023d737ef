import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runQuietly } from "./npm.ts";
import { runProbe, type ProbeOptions } from "./probe.ts";

/** Whether the network computes the same on CUDA as on the processor. */
export type OnnxProbe = { ok: true; /** Largest difference of a coordinate. */ error: number };

const CHILD = fileURLToPath(new URL("onnx-child.ts", import.meta.url));

/** Embeds a text on CUDA, in a process of its own, and compares it with the processor's. */
export const probeOnnxCuda = ({ env = {}, limit = 120_000 }: ProbeOptions = {}) =>
  runProbe<OnnxProbe>(CHILD, [], { env, limit });

/** The libraries that onnxruntime-node brings for this machine. */
const libraries = (root: string) =>
  join(root, "node_modules/onnxruntime-node/bin/napi-v6", process.platform, process.arch);

/** The library whose presence means that the others were fetched too. */
const CUDA_LIBRARY = "libonnxruntime_providers_cuda.so";
const FETCHED = /^libonnxruntime_providers_\w+\.so$/;

/** Whether the CUDA libraries are there, whole or not. */
export const hasOnnxCuda = (root: string): boolean =>
  existsSync(join(libraries(root), CUDA_LIBRARY));

/** Takes away the libraries that the package does not bring itself. */
export function removeOnnxCuda(root: string): void {
  const folder = libraries(root);
  for (const name of readdirSync(folder)) if (FETCHED.test(name)) rmSync(join(folder, name));
}

/** Lets onnxruntime-node's own script fetch its CUDA libraries; null, or why that failed. */
export function fetchOnnxCuda(root: string, signal: AbortSignal): Promise<string | null> {
  const script = join(root, "node_modules/onnxruntime-node/script/install.js");
  // Not "cuda12": the script forgets what it is told by name, and does nothing under npm.
  const env = { ONNXRUNTIME_NODE_INSTALL: "true" };
  return runQuietly(process.execPath, [script], [], { cwd: root, signal, env });
}

/** Notes the libraries that are there; the function returned takes away those that came since. */
export function noteLibraries(root: string): () => void {
  const folder = libraries(root);
  const list = () => (existsSync(folder) ? readdirSync(folder) : []);
  const before = new Set(list());
  return () => {
    for (const name of list()) if (!before.has(name)) rmSync(join(folder, name));
  };
}
