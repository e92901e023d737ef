import { afterAll, expect, test } from "vitest";
import { loadDawn } from "../../../src/compute/engines/webgpu/device.ts";
import { createWebgpuEngine } from "../../../src/compute/engines/webgpu/index.ts";
import { canonicalJson } from "../../../src/compute/store/canonical.ts";
import { GpuSession } from "../../../src/playground/gpu-session.ts";
import { PRESETS } from "../../../src/playground/presets.ts";
import { onWebgpu } from "../engines/webgpu/here.ts";

onWebgpu(async () => {
  const engine = await createWebgpuEngine({ concurrency: 1 });
  // What a browser has as navigator.gpu.
  const gpu = (await loadDawn()).create([]);
  afterAll(() => engine.close());

  test.each(["figure-5", "notebooks-adapter"])(
    "a session of %s ends with the engine's bytes, however it is cut up and looked at",
    async (id) => {
      const preset = PRESETS.find((candidate) => candidate.id === id)!;
      const run = { ...preset.case, steps: 40, record: [1, 7, 40], measure: [3, 40] };
      const session = await GpuSession.create(gpu, run);
      for (const steps of [2, 3, 20, 1, 100]) {
        session.look();
        await session.advance(steps);
      }
      expect(canonicalJson(session.outcome())).toBe(canonicalJson(await engine.train(run)));
      session.close();
    },
  );
});
