import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { listSupportedBackends } from "onnxruntime-node";
import { CliError } from "../error.ts";
import { DEVICES, type Device, type DeviceChoice } from "./device-names.ts";

/** A device and why it is the one. */
export interface ChosenDevice {
  device: Device;
  why: string;
}

/** Whether a device works here: null, or in a few words why not. */
export type Probe = (device: Device) => Promise<string | null>;

/** The library that CUDA needs and the package does not bring. */
const CUDA_LIBRARY = "libonnxruntime_providers_cuda.so";

/** What to run for it; the project's .npmrc leaves it out, as it is large and Linux alone has it. */
const CUDA_ADVICE = "npm run setup:gpu fetches it";

/**
 * The device to compute on. `auto` is CUDA where it works and the processor everywhere else; WebGPU
 * has to be named, as it can be a software renderer slower than the processor.
 *
 * Throws `CliError` with the devices that work where the one named does not.
 */
export async function chooseDevice(choice: DeviceChoice, probe: Probe): Promise<ChosenDevice> {
  if (choice === "cpu") return { device: "cpu", why: "asked for" };
  if (choice === "auto") {
    const fault = await probe("cuda");
    if (fault === null) return { device: "cuda", why: "auto takes CUDA where it works" };
    return { device: "cpu", why: `auto found no CUDA: ${fault}` };
  }
  const fault = await probe(choice);
  if (fault === null) return { device: choice, why: "asked for" };
  const others = DEVICES.filter((d) => d !== "auto" && d !== choice) as Device[];
  const faults = await Promise.all(others.map(probe));
  const here = others.filter((_, i) => faults[i] === null);
  throw new CliError(
    `missing device: ${choice}: ${fault}`,
    `Devices that work here: ${here.join(", ")}. Name one of them, or auto.`,
  );
}

/** Why a device cannot be had before anything is loaded, or null where a session has to show it. */
export function knownFault(device: Device): string | null {
  if (!listSupportedBackends().some(({ name }) => name === device))
    return `onnxruntime-node has none for ${platform()} ${arch()}`;
  if (device === "cuda" && !existsSync(join(binaryFolder(), CUDA_LIBRARY)))
    return `${CUDA_LIBRARY} is not installed (${CUDA_ADVICE})`;
  return null;
}

function binaryFolder(): string {
  const entry = createRequire(import.meta.url).resolve("onnxruntime-node");
  return join(dirname(entry), "..", "bin", "napi-v6", platform(), arch());
}
