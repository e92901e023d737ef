import { afterEach, describe, expect, test, vi } from "vitest";
import { probeEngine } from "../../../src/compute/gpu/probe.ts";
import { BROKEN, fakePackage } from "./fake-package.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a library that is only half there is told in one line, and hurts nobody: it", () => {
  test.each<[keyof typeof BROKEN, RegExp]>([
    [
      "throws on import",
      /^missing library: webgpu does not load: this machine's glibc is too old$/,
    ],
    ["lacks its native part", /^missing library: webgpu does not load: Cannot find module .*dawn/],
    ["aborts the process", /^it crashed with SIGABRT/],
    ["ends the process", /^it ended the process with exit code 7: CUDA error: no kernel image$/],
    ["finds no adapter", /^missing adapter: webgpu finds no GPU on this machine$/],
  ])("%s", async (how, why) => {
    fakePackage("webgpu", BROKEN[how]);
    const probe = await probeEngine("webgpu");
    expect(probe.ok || probe.why).toMatch(why);
  });

  test("does not answer", async () => {
    fakePackage("webgpu", "for (;;);");
    const probe = await probeEngine("webgpu", { limit: 3000 });
    expect(probe).toEqual({ ok: false, why: "it gave no answer within 3 s" });
  });
});

test("TensorFlow.js passes on wasm, and is told not to be on a GPU", async () => {
  const probe = await probeEngine("tfjs", { env: { CONSTELLATIONS_TFJS_BACKEND: "wasm" } });
  expect(probe).toMatchObject({ ok: true, precision: "float32", about: "on wasm", software: true });
});

test("a backend that was asked for and is not there is named", async () => {
  const probe = await probeEngine("tfjs", { env: { CONSTELLATIONS_TFJS_BACKEND: "tfjs-node" } });
  expect(probe).toEqual({
    ok: false,
    why: "missing TensorFlow.js backend: tfjs-node (@tensorflow/tfjs-node is not installed)",
  });
});
