import { existsSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { BROKEN, fakePackage } from "../gpu/fake-package.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cli } from "./run-cli.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const CASE = "tests/fixtures/train/rb_basic.json";

describe("without a GPU a command that asks for one ends with 2, and says what to do:", () => {
  test.each([
    ["train", [CASE, "--engine", "webgpu"]],
    ["compute", ["figure-5", "--engine", "webgpu", "--data"]],
    ["reproduce", ["--engine", "webgpu"]],
  ])("%s", (command, args) => {
    fakePackage("webgpu", BROKEN["finds no adapter"]);
    const before = existsSync(".cache/reproduce.json");
    const folder = args.at(-1) === "--data" ? [temporaryFolder()] : [];
    const { status, stdout, stderr } = cli(command, ...args, ...folder);
    expect(status).toBe(2);
    expect(stderr).toContain("error: missing adapter: webgpu finds no GPU on this machine\n");
    expect(stderr).toContain("npm run setup:gpu installs what a GPU needs");
    expect(stdout).toBe("");
    expect(existsSync(".cache/reproduce.json")).toBe(before);
  });

  test.each([
    ["tfjs-node-gpu", /missing TensorFlow\.js backend: tfjs-node-gpu \(cuda\.so is missing\)/],
    ["node-gpu", /unknown TensorFlow\.js backend: node-gpu; there are tfjs-node-gpu, /],
  ])("compute with the TensorFlow.js backend %s", (backend, message) => {
    fakePackage("@tensorflow/tfjs-node-gpu", `throw new Error("cuda.so is missing")`);
    vi.stubEnv("CONSTELLATIONS_TFJS_BACKEND", backend);
    const data = temporaryFolder();
    const { status, stderr } = cli("compute", "figure-5", "--engine", "tfjs", "--data", data);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toContain("npm run doctor lists the backends that are here");
  });
});

test("the doctor tells of a library that crashes, and survives it", () => {
  fakePackage("webgpu", BROKEN["aborts the process"]);
  const { status, stdout } = cli("doctor");
  expect(status).toBe(0);
  expect(stdout).toMatch(/✗ webgpu +it crashed with SIGABRT.* Run: npm run setup:gpu\n/);
  expect(stdout).toMatch(/✓ npm run build +trains what is stale with wasm: /);
  expect(stdout).toMatch(/✓ table-3 +fresh\n/);
});
