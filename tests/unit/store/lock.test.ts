import { existsSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { takeLock } from "../../../src/compute/store/lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), "cache", "compute.lock");
});

const hold = (pid: number, host = hostname()) => {
  takeLock(path)();
  writeFileSync(path, JSON.stringify({ pid, host, since: "noon" }));
};

it("is free again once given back", () => {
  const giveBack = takeLock(path);
  expect(existsSync(path)).toBe(true);
  giveBack();
  expect(existsSync(path)).toBe(false);
});

it("names the living process that holds it", () => {
  hold(process.ppid);
  expect(() => takeLock(path, { patience: 0 })).toThrow(
    `the results folder is in use by process ${process.ppid} on ${hostname()}, since noon`,
  );
});

it("is taken over from a process that was killed", () => {
  hold(2 ** 30);
  takeLock(path)();
  expect(existsSync(path)).toBe(false);
});

it("is taken over when half-written", () => {
  hold(1);
  writeFileSync(path, '{"pid": 1');
  takeLock(path)();
  expect(existsSync(path)).toBe(false);
});

it("is not taken from another machine", () => {
  hold(2 ** 30, "elsewhere");
  expect(() => takeLock(path, { patience: 0 })).toThrow(/on elsewhere/);
});

it("says so when the folder cannot be written", () => {
  expect(() => takeLock("/proc/nowhere/compute.lock")).toThrow(
    "cannot write /proc/nowhere/compute.lock: ENOENT",
  );
});
