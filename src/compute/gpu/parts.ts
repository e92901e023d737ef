import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { BACKEND_VARIABLE } from "../engines/tfjs/installed.ts";
import { root } from "../root.ts";
import { praise } from "./choice.ts";
import type { Gpu } from "./hardware.ts";
import { installArguments, runNpm, type Extra } from "./npm.ts";
import {
  fetchOnnxCuda,
  hasOnnxCuda,
  noteLibraries,
  probeOnnxCuda,
  removeOnnxCuda,
} from "./onnx.ts";
import type { Check, Part } from "./part.ts";
import { probeEngine, type Probe } from "./probe.ts";
import { restore, takeSnapshot } from "./snapshot.ts";

const NO_ADAPTER =
  "WebGPU finds no GPU; on Linux it takes the GPU's Vulkan driver and libvulkan1, in a container the capability `graphics`";
const OLD_CUDA = "it is built for CUDA 11.2 with cuDNN 8";

/** The engine on any GPU. */
export const webgpu = packagePart("webgpu", async () =>
  judge(await probeEngine("webgpu"), /^missing adapter/, NO_ADAPTER),
);

/** TensorFlow on CUDA. */
const tfjs = packagePart("@tensorflow/tfjs-node-gpu", async () => {
  const env = { [BACKEND_VARIABLE]: "tfjs-node-gpu" };
  const found = judge(await probeEngine("tfjs", { env }), /^$/, "");
  return found.state === "broken" ? { ...found, why: `${found.why} (${OLD_CUDA})` } : found;
});

/** The embedding of images and texts on CUDA. */
const onnx: Part = {
  name: "onnxruntime-node's CUDA provider",
  engine: false,
  command: "its own install script",
  isHere: () => hasOnnxCuda(root),
  check: async () => {
    const probe = await probeOnnxCuda();
    return probe.ok
      ? { state: "works", about: `CUDA, within ${probe.error.toExponential(1)} of the processor` }
      : { state: "broken", why: probe.why };
  },
  remove: () => {
    removeOnnxCuda(root);
  },
  remember: () => noteLibraries(root),
  install: (signal) => fetchOnnxCuda(root, signal),
};

/** What this machine is equipped with, WebGPU first: it finds GPUs that nothing else names. */
export function partsFor(
  gpus: readonly Gpu[],
  { platform, arch }: { platform: string; arch: string } = process,
): Part[] {
  const cuda = gpus.some((gpu) => gpu.cuda) && arch === "x64";
  return [
    webgpu,
    ...(cuda && ["linux", "win32"].includes(platform) ? [tfjs] : []),
    ...(cuda && platform === "linux" ? [onnx] : []),
  ];
}

function packagePart(name: Extra, check: () => Promise<Check>): Part {
  const modules = join(root, "node_modules");
  const folder = join(modules, name);
  return {
    name,
    engine: true,
    get command() {
      return `npm ${installArguments(name, root).join(" ")}`;
    },
    isHere: () => existsSync(folder),
    check,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
    remember: () => {
      const before = takeSnapshot(modules);
      return () => {
        restore(before);
      };
    },
    install: (signal) => runNpm(installArguments(name, root), root, signal),
  };
}

/** `nothing`: what a sound library says where there is no GPU; `hint` is told in its place. */
function judge(probe: Probe, nothing: RegExp, hint: string): Check {
  if (!probe.ok)
    return nothing.test(probe.why)
      ? { state: "no-gpu", why: hint }
      : { state: "broken", why: probe.why };
  if (probe.software) return { state: "no-gpu", why: `${probe.about} is no GPU` };
  return { state: "works", about: praise(probe) };
}
