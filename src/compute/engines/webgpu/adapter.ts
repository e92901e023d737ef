/// <reference types="@webgpu/types" />

/** What the machine answered when asked for a GPU. */
export interface AdapterReport {
  /** As the driver calls it: `NVIDIA GeForce RTX 4090`, `SwiftShader driver 5.0.0`. */
  name: string;
  /** Whether it is a program on the processor that only passes for a GPU. */
  software: boolean;
}

/** A device of the adapter, with the largest buffers and workgroup memory it has. */
export interface OpenDevice {
  device: GPUDevice;
  report: AdapterReport;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|warp/i;

/** The fastest adapter, or null where there is none. */
export const fastestAdapter = (gpu: GPU): Promise<GPUAdapter | null> =>
  gpu.requestAdapter({ powerPreference: "high-performance" });

/** A device of the fastest adapter. Throws `missing adapter: ...` where there is none. */
export async function deviceOf(gpu: GPU): Promise<OpenDevice> {
  const adapter = await fastestAdapter(gpu);
  if (!adapter) throw new Error("missing adapter: webgpu finds no GPU on this machine");
  const { maxComputeWorkgroupStorageSize, maxStorageBufferBindingSize, maxBufferSize } =
    adapter.limits;
  const device = await adapter.requestDevice({
    requiredLimits: { maxComputeWorkgroupStorageSize, maxStorageBufferBindingSize, maxBufferSize },
  });
  return { device, report: reportOf(adapter.info) };
}

/** The adapter's description, or the next best of what it tells of itself. */
export function reportOf(info: Omit<GPUAdapterInfo, "__brand">): AdapterReport {
  const { description, device, architecture, vendor } = info;
  const name = description || device || `${vendor} ${architecture}`.trim() || "unnamed";
  const software =
    info.isFallbackAdapter || SOFTWARE.test(`${description} ${device} ${architecture}`);
  return { name, software };
}
