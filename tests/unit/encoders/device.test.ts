import { describe, expect, test } from "vitest";
import { chooseDevice, type Probe } from "../../../src/compute/encoders/device.ts";
import type { Device } from "../../../src/compute/encoders/device-names.ts";
import { probeWith } from "../../../src/compute/encoders/tower.ts";
import { TINY } from "./siglip-tiny.ts";

/** A machine that has these devices besides the processor. */
const having =
  (...devices: Device[]): Probe =>
  (device) =>
    Promise.resolve(device === "cpu" || devices.includes(device) ? null : "no driver");

describe("the device", () => {
  test("is CUDA with auto where it works", async () => {
    expect(await chooseDevice("auto", having("cuda"))).toEqual({
      device: "cuda",
      why: "auto takes CUDA where it works",
    });
  });

  test("is the processor with auto elsewhere, and the reason is told", async () => {
    expect(await chooseDevice("auto", having("webgpu"))).toEqual({
      device: "cpu",
      why: "auto found no CUDA: no driver",
    });
  });

  test("is the one asked for where it works", async () => {
    expect(await chooseDevice("webgpu", having("webgpu"))).toEqual({
      device: "webgpu",
      why: "asked for",
    });
  });

  test("that is not there is refused with the list of those that are", async () => {
    await expect(chooseDevice("cuda", having("webgpu"))).rejects.toMatchObject({
      message: "missing device: cuda: no driver",
      advice: "Devices that work here: cpu, webgpu. Name one of them, or auto.",
    });
  });

  test("is tried with the network itself, and the processor runs it", async () => {
    expect(await probeWith(`${TINY}/model/onnx/vision_model.onnx`)("cpu")).toBeNull();
  });
});
