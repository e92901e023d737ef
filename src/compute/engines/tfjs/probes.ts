import process from "node:process";
import util from "node:util";
import * as tf from "@tensorflow/tfjs";

/** What the engine can compute with, the fastest first. */
export const BACKEND_NAMES = ["tfjs-node-gpu", "tfjs-node", "webgpu", "wasm", "cpu"] as const;
export type BackendName = (typeof BACKEND_NAMES)[number];

/** Imports a package by its name. */
export type Load = (specifier: string) => Promise<unknown>;

interface Probe {
  /** What the backend is called within TensorFlow.js. */
  registered: string;
  /** Loads what registers the backend, `asked` for by name or not; throws when it is not there. */
  load: (load: Load, asked: boolean) => Promise<void>;
  /** Throws when what was started is not what was asked for. */
  check?: () => void;
}

/** How each backend is loaded. Packages are named by a `Load`, so that none need be installed. */
export const PROBES: Record<BackendName, Probe> = {
  "tfjs-node-gpu": {
    registered: "tensorflow",
    load: async (load) => {
      // Tensor cores would cut the factors of a product to 10 bits; read when CUDA is loaded.
      process.env.NVIDIA_TF32_OVERRIDE = "0";
      patchNodeUtil();
      await load("@tensorflow/tfjs-node-gpu");
    },
    check: () => {
      // Without a GPU the library falls back to the processor, and says so here alone.
      const { isUsingGpuDevice } = tf.backend() as { isUsingGpuDevice?: boolean };
      if (isUsingGpuDevice === false) throw new Error("missing GPU: the library found no device");
    },
  },
  "tfjs-node": {
    registered: "tensorflow",
    load: async (load) => {
      patchNodeUtil();
      await load("@tensorflow/tfjs-node");
    },
  },
  webgpu: {
    registered: "webgpu",
    load: async (load, asked) => {
      const takeBack = await provideWebGpu(load);
      try {
        await demandAdapter(asked);
        await load("@tensorflow/tfjs-backend-webgpu");
      } catch (error) {
        takeBack();
        throw error;
      }
    },
  },
  wasm: {
    registered: "wasm",
    load: async (load) => {
      await load("@tensorflow/tfjs-backend-wasm");
    },
  },
  cpu: { registered: "cpu", load: () => Promise.resolve() },
};

/**
 * The shim for Node 24: tfjs-node calls two functions of `util` of which Node 23 took away the one
 * and warns of the other.
 */
function patchNodeUtil(): void {
  const old = util as { isNullOrUndefined?: (x: unknown) => boolean; isArray?: unknown };
  old.isNullOrUndefined ??= (x) => x === null || x === undefined;
  old.isArray = Array.isArray;
}

/** Gives this process the `navigator.gpu` of a browser, from the `webgpu` package; returns the undo. */
async function provideWebGpu(load: Load): Promise<() => void> {
  if ("gpu" in navigator) return () => undefined;
  const { create, globals } = (await load("webgpu")) as {
    create: (flags: string[]) => unknown;
    globals: object;
  };
  const gpu = create([]);
  Object.assign(globalThis, globals);
  Object.defineProperty(navigator, "gpu", { value: gpu, configurable: true });
  return () => {
    Reflect.deleteProperty(navigator, "gpu");
  };
}

/** Throws unless WebGPU has a GPU; one in software, slower than wasm, must have been asked for. */
async function demandAdapter(asked: boolean): Promise<void> {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error("missing GPU: WebGPU finds no adapter");
  if (adapter.info.isFallbackAdapter && !asked)
    throw new Error("missing GPU: WebGPU has one in software alone");
}
