import process from "node:process";
import util from "node:util";
import * as tf from "@tensorflow/tfjs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { chooseBackend } from "../../../../src/compute/engines/tfjs/backend.ts";
import { createTfjsEngine } from "../../../../src/compute/engines/tfjs/index.ts";
import { installedBackends } from "../../../../src/compute/engines/tfjs/installed.ts";
import type { Load } from "../../../../src/compute/engines/tfjs/probes.ts";
import { golden } from "../golden.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  if (tf.findBackendFactory("tensorflow")) tf.removeBackend("tensorflow");
});

/** Packages by name, each with what happens when it is loaded; no other is installed. */
function installing(packages: Record<string, () => unknown>): Load {
  return async (name) => {
    await Promise.resolve();
    const load = packages[name];
    if (!load) throw new Error(`Cannot find package '${name}' imported from /somewhere/probes.ts`);
    return load();
  };
}

const PACKAGE = "@tensorflow/tfjs-node-gpu";

/** The processor's backend under TensorFlow's name, as the native packages register theirs. */
function register(change: object = {}): void {
  const cpu: object = tf.findBackendFactory("cpu")();
  tf.registerBackend("tensorflow", () => Object.assign(Object.create(cpu), change) as never, 3);
  for (const kernel of tf.getKernelsForBackend("cpu"))
    tf.registerKernel({ ...kernel, backendName: "tensorflow" });
}

describe("the choice of a backend", () => {
  test("ends at the processor where nothing is installed, and says why at each", async () => {
    expect(await chooseBackend({ load: installing({}) })).toEqual({
      backend: "cpu",
      rejected: [
        { backend: "tfjs-node-gpu", reason: "@tensorflow/tfjs-node-gpu is not installed" },
        { backend: "tfjs-node", reason: "@tensorflow/tfjs-node is not installed" },
        { backend: "webgpu", reason: "webgpu is not installed" },
        { backend: "wasm", reason: "@tensorflow/tfjs-backend-wasm is not installed" },
      ],
    });
  });

  test("takes the first that calculates, and the engine trains with it", async () => {
    const load = installing({
      [PACKAGE]: () => {
        register({ isUsingGpuDevice: true });
      },
    });
    const engine = await createTfjsEngine({ load });
    expect(engine.backend).toBe("tfjs-node-gpu");
    expect(engine.about).toBe("on tfjs-node-gpu");
    expect(engine.concurrency).toBe(128);
    const { case: run, expected } = golden("rb_basic");
    const { trace } = await engine.train({ ...run, steps: 2, record: [1, 2] });
    expect(tf.getBackend()).toBe("tensorflow");
    expect(trace[1]!.loss).toBeCloseTo(expected.trace[1]!.loss, 5);
    await engine.close();
  });

  test("goes on to the same library without CUDA where no GPU is found", async () => {
    const load = installing({
      [PACKAGE]: () => {
        register({ isUsingGpuDevice: false });
      },
      "@tensorflow/tfjs-node": () => {
        register();
      },
    });
    expect(await chooseBackend({ load })).toEqual({
      backend: "tfjs-node",
      rejected: [{ backend: "tfjs-node-gpu", reason: "missing GPU: the library found no device" }],
    });
  });

  test("is the user's, by an option or by the environment", async () => {
    const load = installing({});
    expect(await chooseBackend({ backend: "cpu", load })).toEqual({ backend: "cpu", rejected: [] });
    vi.stubEnv("CONSTELLATIONS_TFJS_BACKEND", "cpu");
    expect(await chooseBackend({ load })).toEqual({ backend: "cpu", rejected: [] });
    expect(installedBackends()).toMatch(/backend-wasm 4\.\d+\.\d+\ncpu$/);
    await expect(chooseBackend({ backend: "tfjs-node", load })).rejects.toThrow(
      "missing TensorFlow.js backend: tfjs-node (@tensorflow/tfjs-node is not installed)",
    );
    await expect(chooseBackend({ backend: "cuda", load })).rejects.toThrow(
      "unknown TensorFlow.js backend: cuda; there are tfjs-node-gpu, tfjs-node, webgpu, wasm, cpu",
    );
  });
});

describe("a backend that is only half there is passed over with a reason:", () => {
  const throwing = (message: string) => () => {
    throw new Error(message);
  };
  test.each<[string, () => unknown, string]>([
    [
      "a native library that is missing",
      throwing("\nThe native addon module (tfjs_binding.node) cannot be found.\nReinstall it."),
      "The native addon module (tfjs_binding.node) cannot be found.",
    ],
    [
      "a package of its own that is missing",
      throwing("Cannot find package 'long' imported from /somewhere/tfjs-node-gpu/index.js"),
      "long is not installed",
    ],
    ["nothing registered", () => ({}), "Backend name 'tensorflow' not found in registry"],
    [
      "a factory that fails",
      () => tf.registerBackend("tensorflow", throwing("no CUDA here")),
      "it is installed but does not start",
    ],
    [
      "a backend that can do nothing but go",
      () => tf.registerBackend("tensorflow", () => ({ dispose: () => undefined }) as never),
      "is not a function",
    ],
    [
      "a kernel that miscalculates",
      () => {
        register();
        const kernel = tf.getKernel("Relu", "tensorflow");
        tf.unregisterKernel("Softplus", "tensorflow");
        tf.registerKernel({ ...kernel, kernelName: "Softplus" });
      },
      "it starts but miscalculates",
    ],
  ])("%s", async (_, start, reason) => {
    const { backend, rejected } = await chooseBackend({ load: installing({ [PACKAGE]: start }) });
    expect(backend).toBe("cpu");
    expect(rejected[0]!.reason).toContain(reason);
    expect(rejected[0]!.reason).not.toContain("\n");
    expect(tf.findBackendFactory("tensorflow")).toBeFalsy();
  });

  const software = { info: { isFallbackAdapter: true } };
  const real = { info: { isFallbackAdapter: false } };
  test.each([
    ["without an adapter", "", null, "missing GPU: WebGPU finds no adapter"],
    ["in software", "", software, "missing GPU: WebGPU has one in software alone"],
    ["without its backend", "", real, "@tensorflow/tfjs-backend-webgpu is not installed"],
    [
      "in software, asked for",
      "webgpu",
      software,
      "@tensorflow/tfjs-backend-webgpu is not installed",
    ],
  ])("WebGPU %s, and then no navigator.gpu is left over", async (_, asked, adapter, reason) => {
    const create = () => ({ requestAdapter: () => Promise.resolve(adapter) });
    const load = installing({ webgpu: () => ({ create, globals: {} }) });
    const choice = chooseBackend({ backend: asked, load });
    if (asked === "") expect((await choice).rejected[2]!.reason).toBe(reason);
    else await expect(choice).rejects.toThrow(reason);
    expect("gpu" in navigator).toBe(false);
  });
});

test("the native packages find the functions that Node took away, and full float32 on a GPU", async () => {
  const seen: unknown[] = [];
  const load = installing({
    [PACKAGE]: () => {
      const old = util as {
        isNullOrUndefined?: (x: unknown) => boolean;
        isArray?: typeof Array.isArray;
      };
      seen.push(old.isNullOrUndefined?.(null), old.isNullOrUndefined?.(0), old.isArray?.([]));
      seen.push(process.env["NVIDIA_TF32_OVERRIDE"]);
      throw new Error("enough");
    },
  });
  vi.stubEnv("NVIDIA_TF32_OVERRIDE", undefined);
  await chooseBackend({ load });
  expect(seen).toEqual([true, false, true, "0"]);
});

test("the wasm backend leaves the process its own handling of errors", async () => {
  const count = () => process.listenerCount("uncaughtException");
  const before = count();
  expect((await chooseBackend({ backend: "wasm" })).backend).toBe("wasm");
  expect(count()).toBe(before);
});
