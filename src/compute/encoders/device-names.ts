/** What `--device` takes; apart from device.ts, so that help needs no network library. */
export const DEVICES = ["auto", "cpu", "cuda", "webgpu"] as const;

export type DeviceChoice = (typeof DEVICES)[number];
export type Device = Exclude<DeviceChoice, "auto">;
