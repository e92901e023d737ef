import { describe, expect, test } from "vitest";
import { bare, chooseEngine, type Look } from "../../../src/compute/gpu/choice.ts";
import type { Gpu } from "../../../src/compute/gpu/hardware.ts";
import type { Probe } from "../../../src/compute/gpu/probe.ts";

const H100: Gpu = { name: "NVIDIA H100", cuda: true };
const errors = { scalars: 9e-7, vectors: 2e-6 };
const good: Probe = {
  ok: true,
  precision: "float32",
  about: "NVIDIA H100",
  software: false,
  errors,
};
const swiftshader: Probe = { ...good, about: "SwiftShader, in software", software: true };
const broken: Probe = { ok: false, why: "it crashed with SIGSEGV" };

function machine(packages: Record<string, Probe>, gpus: Gpu[] = []): Look {
  const engines = { webgpu: packages["webgpu"], tfjs: packages["@tensorflow/tfjs-node-gpu"] };
  return {
    isInstalled: (name) => name in packages,
    probe: (engine) => Promise.resolve(engines[engine] ?? expect.unreachable(engine)),
    gpus: () => gpus,
  };
}

const CUDA = "@tensorflow/tfjs-node-gpu";

describe("the build trains", () => {
  test.each<[string, Look, string, RegExp]>([
    ["with wasm where there is nothing", machine({}), "wasm", /^no GPU found$/],
    [
      "with wasm on a GPU without an engine, and names the remedy",
      machine({}, [H100]),
      "wasm",
      /^a GPU is here \(NVIDIA H100\), but no engine for it; npm run setup:gpu installs one$/,
    ],
    [
      "on WebGPU where it works",
      machine({ webgpu: good }, [H100]),
      "webgpu",
      /^NVIDIA H100, which passes its self-check \(within 9\.0e-7 .* 1e-4 allowed\)$/,
    ],
    ["on WebGPU rather than CUDA", machine({ webgpu: good, [CUDA]: good }), "webgpu", /NVIDIA/],
    ["on CUDA where WebGPU crashes", machine({ webgpu: broken, [CUDA]: good }), "tfjs", /NVIDIA/],
    [
      "with wasm where the adapter is a program",
      machine({ webgpu: swiftshader }),
      "wasm",
      /^webgpu has no GPU \(SwiftShader, in software\)$/,
    ],
    [
      "with wasm where all crash, and says what each did",
      machine({ webgpu: broken, [CUDA]: broken }, [H100]),
      "wasm",
      /^webgpu fails: it crashed with SIGSEGV; tfjs fails: it crashed with SIGSEGV$/,
    ],
  ])("%s", async (_, look, engine, why) => {
    const choice = await chooseEngine(look);
    expect(choice.engine).toBe(engine);
    expect(choice.why).toMatch(why);
  });
});

test("several GPUs of one kind are named once", () => {
  expect(bare([H100, H100])).toContain("(NVIDIA H100)");
});
