import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test, vi } from "vitest";
import { setupGpu, type Setup } from "../../../src/compute/commands/setup-gpu.ts";
import type { Gpu } from "../../../src/compute/gpu/hardware.ts";
import type { Check, Part } from "../../../src/compute/gpu/part.ts";
import { partsFor } from "../../../src/compute/gpu/parts.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cli } from "./run-cli.ts";

const H100: Gpu = { name: "NVIDIA H100", cuda: true };
const WORKS: Check = { state: "works", about: "NVIDIA H100" };
const NO_GPU: Check = { state: "no-gpu", why: "WebGPU finds no GPU" };
const BROKEN: Check = { state: "broken", why: "it crashed with SIGSEGV" };

interface Fake {
  name?: string;
  engine?: boolean;
  /** Whether it was there before, and what came of its check then. */
  here?: Check;
  check?: Check;
  /** Why installing fails; it leaves half of it behind. */
  fault?: string;
  during?: () => void;
}

/** A part that is one file in a folder of its own. */
function fakePart({ name = "webgpu", engine = true, here, check = WORKS, fault, during }: Fake) {
  const folder = temporaryFolder();
  const file = join(folder, "package");
  if (here) writeFileSync(file, "old");
  const content = () => (existsSync(file) ? readFileSync(file, "utf8") : null);
  const write = (text: string | null) => {
    if (text !== null) writeFileSync(file, text);
    else if (existsSync(file)) rmSync(file);
  };
  const part: Part = {
    name,
    engine,
    command: `npm install ${name}`,
    isHere: () => content() !== null,
    check: () => Promise.resolve(content() === "old" ? here! : check),
    remove: () => {
      write(null);
    },
    remember: () => {
      const before = content();
      return () => {
        write(before);
      };
    },
    install: () => {
      write("half");
      during?.();
      if (fault === undefined) write("new");
      return Promise.resolve(fault ?? null);
    },
  };
  return { part, content };
}

/** Runs the command with these parts; what it said, and the exit code. */
async function run(parts: Part[], gpus: Gpu[] = [H100], dryRun = false) {
  const said: string[] = [];
  const setup: Setup = {
    gpus: () => gpus,
    partsFor: () => parts,
    say: (line) => void said.push(line),
  };
  const code = await setupGpu({ dryRun }, setup).then(
    () => 0,
    (error: { exitCode: number; message: string; advice: string }) => {
      said.push(error.message, error.advice);
      return error.exitCode;
    },
  );
  return { code, said: said.join("\n") };
}

describe("setup:gpu", () => {
  test("installs, checks and says so", async () => {
    const { part, content } = fakePart({});
    expect(await run([part])).toEqual({
      code: 0,
      said: [
        "GPU: NVIDIA H100",
        "webgpu: npm install webgpu",
        "✓ webgpu is installed: NVIDIA H100",
        "npm run build trains what is stale on the GPU from now on. See: npm run doctor",
      ].join("\n"),
    });
    expect(content()).toBe("new");
  });

  test("leaves alone what works", async () => {
    const { part, content } = fakePart({ here: WORKS, fault: "not to be installed" });
    const { code, said } = await run([part]);
    expect([code, content()]).toEqual([0, "old"]);
    expect(said).toContain("✓ webgpu was here: NVIDIA H100");
  });

  test("undoes an installation that fails half way", async () => {
    const { part, content } = fakePart({ fault: "getaddrinfo ENOTFOUND" });
    const { code, said } = await run([part]);
    expect([code, content()]).toEqual([2, null]);
    expect(said).toContain("✗ webgpu was not installed: getaddrinfo ENOTFOUND");
    expect(said).toContain("no engine for a GPU works here");
  });

  test("undoes what installs and then crashes", async () => {
    const { part, content } = fakePart({ check: BROKEN });
    const { code, said } = await run([part]);
    expect([code, content()]).toEqual([2, null]);
    expect(said).toContain("✗ webgpu was not installed: it crashed with SIGSEGV");
  });

  test("replaces what is there and broken", async () => {
    const { part, content } = fakePart({ here: BROKEN });
    const { code, said } = await run([part]);
    expect([code, content()]).toEqual([0, "new"]);
    expect(said).toContain("webgpu is here, but it crashed with SIGSEGV; removing it");
  });

  test("without a GPU leaves nothing, and ends with a code of its own", async () => {
    const { part, content } = fakePart({ check: NO_GPU });
    const { code, said } = await run([part], []);
    expect([code, content()]).toEqual([3, null]);
    expect(said).toContain("no GPU here: the system lists none, and WebGPU finds none");
  });

  test("without a GPU leaves what was there, as for tests in software", async () => {
    const { part, content } = fakePart({ here: NO_GPU });
    expect([(await run([part], [])).code, content()]).toEqual([3, "old"]);
  });

  test("is content with one engine of two, and not with what trains nothing", async () => {
    const bad = fakePart({ check: BROKEN });
    const cuda = fakePart({ name: "tfjs" });
    expect((await run([bad.part, cuda.part])).code).toBe(0);
    expect([bad.content(), cuda.content()]).toEqual([null, "new"]);
    const onnx = fakePart({ name: "onnx", engine: false });
    expect((await run([fakePart({ check: BROKEN }).part, onnx.part])).code).toBe(2);
  });

  test("undoes what it was installing when interrupted, and goes no further", async () => {
    const { part, content } = fakePart({ during: () => process.emit("SIGINT") });
    const next = fakePart({ name: "next" });
    const { code, said } = await run([part, next.part]);
    expect([code, content(), next.content()]).toEqual([130, null, null]);
    expect(said).toContain("interrupted; what was being installed is taken away again");
    expect(process.listenerCount("SIGINT")).toBe(0);
  });

  test("says what it would do, and does nothing", async () => {
    const [fresh, old] = [fakePart({}), fakePart({ name: "tfjs", here: BROKEN })];
    const { code, said } = await run([fresh.part, old.part], [H100], true);
    expect(code).toBe(0);
    expect(said).toContain("run npm install webgpu\ncheck tfjs");
    expect([fresh.content(), old.content()]).toEqual([null, "old"]);
  });
});

test.each([
  ["no GPU", [], "linux", "x64", ["webgpu"]],
  ["CUDA on Linux", [H100], "linux", "x64", ["webgpu", "@tensorflow/tfjs-node-gpu", /onnx/]],
  ["CUDA on Windows", [H100], "win32", "x64", ["webgpu", "@tensorflow/tfjs-node-gpu"]],
  ["CUDA on ARM", [H100], "linux", "arm64", ["webgpu"]],
  ["a Mac", [{ name: "Mac GPU", cuda: false }], "darwin", "arm64", ["webgpu"]],
])("what is installed with %s", (_, gpus, platform, arch, expected) => {
  const names = partsFor(gpus, { platform, arch }).map(({ name }) => name);
  expect(names).toHaveLength(expected.length);
  names.forEach((name, i) => {
    expect(name).toMatch(expected[i]!);
  });
});

test("the command tells its exit codes, and what it would run", () => {
  vi.stubEnv("PATH", "");
  const help = cli("setup:gpu", "--help");
  expect(help.stdout).toMatch(/0 an engine[^]*2 none could be had[^]*3 no GPU[^]*130/);
  const { status, stdout } = cli("setup:gpu", "--dry-run");
  expect(status).toBe(0);
  expect(stdout).toMatch(/npm install --no-save --save-prod .*webgpu@|check webgpu/);
  vi.unstubAllEnvs();
});
