import { expect, test } from "vitest";
import { reportOf } from "../../../../src/compute/engines/webgpu/adapter.ts";
import { loadDawn, openDevice, type Dawn } from "../../../../src/compute/engines/webgpu/device.ts";
import { refuseIfDemanded } from "./here.ts";

const dawnWith = (adapter: GPUAdapter | null) => (): Promise<Dawn> =>
  Promise.resolve({
    create: () => ({ requestAdapter: () => Promise.resolve(adapter) }) as unknown as GPU,
    globals: {},
  });

test("a package that is not installed is named", async () => {
  await expect(openDevice(() => loadDawn("webgpu-elsewhere"))).rejects.toThrow(
    "missing package: webgpu-elsewhere",
  );
});

test("a package that is half installed says why it does not load", async () => {
  const broken = `data:text/javascript,throw new Error("no dawn.node for this machine")`;
  await expect(openDevice(() => loadDawn(broken))).rejects.toThrow(
    /^missing library: .* does not load: no dawn.node for this machine$/,
  );
});

test("without an adapter there is no device, and the message says what is missing", async () => {
  await expect(openDevice(dawnWith(null))).rejects.toThrow(
    "missing adapter: webgpu finds no GPU on this machine",
  );
});

test("the device gets all the workgroup memory and the largest buffers of the adapter", async () => {
  const limits = {
    maxComputeWorkgroupStorageSize: 49152,
    maxStorageBufferBindingSize: 2 ** 31,
    maxBufferSize: 2 ** 32,
  };
  let asked: GPUDeviceDescriptor | undefined;
  const adapter = {
    limits: { ...limits, maxTextureDimension2D: 16384 },
    info: { vendor: "nvidia", architecture: "hopper", device: "", description: "" },
    requestDevice: (descriptor: GPUDeviceDescriptor) => {
      asked = descriptor;
      return Promise.resolve({ label: "it" });
    },
  } as unknown as GPUAdapter;
  const { device, report } = await openDevice(dawnWith(adapter));
  expect(device.label).toBe("it");
  expect(asked).toEqual({ requiredLimits: limits });
  expect(report).toEqual({ name: "nvidia hopper", software: false });
});

test.each([
  ["SwiftShader driver 5.0.0", "google", "swiftshader", false, true],
  ["llvmpipe (LLVM 15.0.6, 256 bits)", "mesa", "", false, true],
  ["Microsoft Basic Render Driver", "microsoft", "", true, true],
  ["NVIDIA H100", "nvidia", "hopper", false, false],
])("%s is told for what it is", (description, vendor, architecture, fallback, software) => {
  const info = { description, vendor, architecture, device: "", isFallbackAdapter: fallback };
  expect(reportOf(info as GPUAdapterInfo)).toEqual({ name: description, software });
});

test("an adapter that says nothing of itself is unnamed", () => {
  const info = { description: "", vendor: "", architecture: "", device: "" };
  expect(reportOf(info as GPUAdapterInfo).name).toBe("unnamed");
});

test("what is missing fails the tests where it is demanded, and only there", () => {
  const why = "missing package: webgpu";
  for (const demand of [undefined, "", "tfjs"])
    expect(() => {
      refuseIfDemanded(why, demand);
    }).not.toThrow();
  for (const demand of ["webgpu", "tfjs,webgpu"])
    expect(() => {
      refuseIfDemanded(why, demand);
    }).toThrow("webgpu is demanded, but missing package: webgpu");
});
