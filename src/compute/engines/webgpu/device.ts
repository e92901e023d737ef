import { deviceOf, type OpenDevice } from "./adapter.ts";

/** The part of the package `webgpu` used here. */
export interface Dawn {
  create(options: string[]): GPU;
  globals: object;
}

/** The kernels write workgroup memory before they read it; setting it to zero takes seconds to compile. */
const OPTIONS = ["enable-dawn-features=disable_workgroup_init"];

/** One for good: when it is collected before its devices, Dawn ends the process. */
const instances = new Map<Dawn, GPU>();

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
  return deviceOf(gpu);
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
