import process, { argv } from "node:process";
import type { Engine, EngineName } from "../engines/engine.ts";
import type { Probe } from "./probe.ts";
import { selfCheck } from "./self-check.ts";

// Started by probe.ts in a process of its own, since a broken native library can end the process.

/** Answers on the channel to the parent, and ends: a device may keep the process open. */
function answer(probe: Probe): void {
  process.send!(probe, () => process.exit(0));
}

/** Starts an engine; whether it computes on the processor after all. */
async function open(name: EngineName): Promise<{ engine: Engine; software: boolean }> {
  if (name === "webgpu") {
    const { createWebgpuEngine } = await import("../engines/webgpu/index.ts");
    const engine = await createWebgpuEngine();
    return { engine, software: engine.adapter.software };
  }
  const { createTfjsEngine } = await import("../engines/tfjs/index.ts");
  const engine = await createTfjsEngine();
  return { engine, software: !["tfjs-node-gpu", "webgpu"].includes(engine.backend) };
}

try {
  const { engine, software } = await open(argv[2] as EngineName);
  const errors = await selfCheck(engine);
  await engine.close();
  const { precision, about = "" } = engine;
  answer({ ok: true, precision, about, software, errors });
} catch (error) {
  answer({ ok: false, why: error instanceof Error ? error.message : String(error) });
}
