import process from "node:process";
import { describe, test } from "vitest";
import { openDevice } from "../../../../src/compute/engines/webgpu/device.ts";
import { softwareDriver } from "../../../runner/software-driver.ts";

// Without a GPU. Whoever wants another driver names it, or sets the variable to nothing.
const driver = softwareDriver();
if (driver !== null) process.env["VK_DRIVER_FILES"] ??= driver;

/** Why nothing here can run on WebGPU; null when it can. */
const missing = await openDevice().then(
  ({ device }) => {
    device.destroy();
    return null;
  },
  (error: Error) => error.message,
);

/** The words, separated by commas, of CONSTELLATIONS_DEMAND: what may not be left out. */
export function isDemanded(demand: string | undefined): boolean {
  return (demand ?? "").split(",").includes("webgpu");
}

/**
 * Registers tests that need WebGPU. Where it is missing, one test in their place, whose name says
 * why (the runner lists such names), and which fails where WebGPU is demanded.
 */
export function onWebgpu(tests: () => Promise<void>, why = missing): void {
  if (why === null) describe("on WebGPU", tests);
  else
    test(`not run: webgpu, ${why}`, () => {
      refuseIfDemanded(why, process.env["CONSTELLATIONS_DEMAND"]);
    });
}

/** Throws when what is missing is demanded. */
export function refuseIfDemanded(why: string, demand: string | undefined): void {
  if (isDemanded(demand)) throw new Error(`webgpu is demanded, but ${why}`);
}
