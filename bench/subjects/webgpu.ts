import { existsSync } from "node:fs";
import process from "node:process";
import { createWebgpuEngine } from "../../src/compute/engines/webgpu/index.ts";
import { root } from "../../src/compute/root.ts";
import { hashSources } from "../../src/compute/store/sources.ts";
import type { Subject } from "../subject.ts";
import { packageVersion } from "../versions.ts";
import { engineTimer, trainOn } from "./engine.ts";

/** Where Chromium keeps the description of SwiftShader, its Vulkan driver in software. */
const SOFTWARE_DRIVERS = [
  "/usr/lib/chromium/vk_swiftshader_icd.json",
  "/usr/lib/chromium-browser/vk_swiftshader_icd.json",
  "/opt/google/chrome/vk_swiftshader_icd.json",
];
/** Runs taken up at once: the largest batch that is asked for. */
const CONCURRENCY = 64;

/**
 * WebGPU on a GPU, or, `software`, on SwiftShader. One of them per process: drivers are looked for
 * once. Rejects as the engine does, and with `missing GPU` or `missing software adapter`.
 */
export async function openWebgpu(software: boolean): Promise<Subject> {
  const driver = software ? SOFTWARE_DRIVERS.find((file) => existsSync(file)) : undefined;
  if (driver !== undefined) process.env["VK_DRIVER_FILES"] ??= driver;
  const engine = await createWebgpuEngine({ concurrency: CONCURRENCY });
  if (engine.adapter.software !== software) {
    await engine.close();
    const found = `WebGPU finds ${engine.adapter.name}`;
    throw new Error(software ? `missing software adapter: ${found}` : `missing GPU: ${found}`);
  }
  return {
    on: `adapter ${engine.adapter.name}`,
    versions: { webgpu: packageVersion("webgpu") },
    code: hashSources(["src/compute/engines/webgpu/index.ts"], root),
    train: trainOn(engine),
    timersAt: (size, batch) => Promise.resolve([engineTimer(engine, size, batch)]),
    close: () => engine.close(),
  };
}
