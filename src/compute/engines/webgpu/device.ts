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

/** The part of the package `webgpu` used here. */
export interface Dawn {
  create(options: string[]): GPU;
  globals: object;
}

/** The kernels write workgroup memory before they read it; setting it to zero takes seconds to compile. */
const OPTIONS = ["enable-dawn-features=disable_workgroup_init"];

/** One for good: when it is collected before its devices, Dawn ends the process. */
const instances = new Map<Dawn, GPU>();

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|warp/i;

/**
 * A device of the fastest adapter that WebGPU finds.
 *
 * Throws `missing package: webgpu`, `missing library: webgpu does not load: ...` when only half of it is
 * there, and `missing adapter: ...` when it loads and finds no GPU.
 */
export async function openDevice(load = loadDawn): Promise<OpenDevice> {
  const dawn = await load();
  Object.assign(globalThis, dawn.globals);
  const gpu = instances.get(dawn) ?? dawn.create(OPTIONS);
  instances.set(dawn, gpu);
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
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

/** The package, by a name that neither the compiler nor a bundler sees: nobody needs to have it. */
export async function loadDawn(name = "webgpu"): Promise<Dawn> {
  try {
    return (await import(name)) as Dawn;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      code === "ERR_MODULE_NOT_FOUND"
        ? `missing package: ${name}`
        : `missing library: ${name} does not load: ${message.split("\n")[0] ?? ""}`,
      { cause: error },
    );
  }
}
