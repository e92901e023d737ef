import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findGpus } from "../../../src/compute/gpu/hardware.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A folder like Linux's with a render node per vendor. */
function drmOf(...vendors: string[]): string {
  const drm = temporaryFolder();
  vendors.forEach((vendor, i) => {
    const device = join(drm, `renderD${128 + i}`, "device");
    mkdirSync(device, { recursive: true });
    writeFileSync(join(device, "vendor"), `${vendor}\n`);
  });
  mkdirSync(join(drm, "card0"));
  return drm;
}

const none = () => null;

test("nothing is found where there is nothing", () => {
  expect(findGpus({ platform: "linux", drm: "/nowhere", nvidia: none })).toEqual([]);
  expect(findGpus({ platform: "win32", nvidia: none })).toEqual([]);
});

test("those of NVIDIA's driver have CUDA, and are not counted twice", () => {
  const drm = drmOf("0x10de", "0x8086");
  expect(findGpus({ platform: "linux", drm, nvidia: () => "NVIDIA H100 80GB HBM3\n" })).toEqual([
    { name: "NVIDIA H100 80GB HBM3", cuda: true },
    { name: "Intel GPU", cuda: false },
  ]);
});

test("an NVIDIA card without the driver has no CUDA; a virtual one is none", () => {
  const drm = drmOf("0x10de", "0x1002", "0x1af4");
  expect(findGpus({ platform: "linux", drm, nvidia: none })).toEqual([
    { name: "NVIDIA GPU", cuda: false },
    { name: "AMD GPU", cuda: false },
  ]);
});

test("every Mac has one", () => {
  expect(findGpus({ platform: "darwin", nvidia: none })).toEqual([
    { name: "Mac GPU", cuda: false },
  ]);
});
