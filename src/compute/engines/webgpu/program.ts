import { kernelSource } from "./kernel/index.ts";
import { ROWS_PER_GROUP, tilesOf } from "./kernel/tiled.ts";
import type { Shape } from "./shape.ts";

/** A shape's kernel, compiled for a device. */
export interface Program {
  layout: GPUBindGroupLayout;
  /** Adds `steps` updates of `runs` runs to a pass. */
  encode(pass: GPUComputePassEncoder, runs: number, steps: number): void;
}

/** What the buffers are, in the order of their bindings. */
const BINDINGS: GPUBufferBindingType[] = [
  "read-only-storage", // settings
  "read-only-storage", // corrections
  "storage", // values
  "storage", // scratch
  "storage", // moments
  "storage", // states
  "storage", // partials
];

/** Compiles a shape's kernel. Rejects with the device's message when it refuses. */
export async function compileProgram(device: GPUDevice, shape: Shape): Promise<Program> {
  const code = kernelSource(shape, device.limits.maxComputeWorkgroupStorageSize);
  const module = device.createShaderModule({ code });
  const layout = device.createBindGroupLayout({
    entries: BINDINGS.map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    })),
  });
  const pipelineLayout = device.createPipelineLayout({ bindGroupLayouts: [layout] });
  const compile = (entryPoint: string) =>
    device.createComputePipelineAsync({
      layout: pipelineLayout,
      compute: { module, entryPoint },
    });

  if (shape.form === "workgroup") {
    const train = await compile("train");
    return {
      layout,
      encode(pass, runs) {
        pass.setPipeline(train);
        pass.dispatchWorkgroups(runs);
      },
    };
  }

  const gradient = await compile("gradient");
  const update = await compile("update");
  const finish = await compile("finish");
  const sides = shape.active.length;
  return {
    layout,
    encode(pass, runs, steps) {
      for (let step = 0; step < steps; step++) {
        pass.setPipeline(gradient);
        pass.dispatchWorkgroups(tilesOf(shape), sides, runs);
        pass.setPipeline(update);
        pass.dispatchWorkgroups(Math.ceil(shape.n / ROWS_PER_GROUP), sides, runs);
        pass.setPipeline(finish);
        pass.dispatchWorkgroups(1, 1, runs);
      }
    },
  };
}
