import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, describe, expect, test, vi } from "vitest";
import { lastWords } from "../../../src/compute/gpu/last-words.ts";
import { installArguments, runNpm, specifierOf } from "../../../src/compute/gpu/npm.ts";
import { restore, takeSnapshot } from "../../../src/compute/gpu/snapshot.ts";
import { root } from "../../../src/compute/root.ts";
import { temporaryFolder } from "../temporary-folder.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A project folder with these packages installed. */
function project(packages: Record<string, string>): string {
  const folder = temporaryFolder();
  const peerDependencies = { webgpu: "^0.6.2", "@tensorflow/tfjs-node-gpu": "^4.22.0" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ peerDependencies }));
  for (const [name, version] of Object.entries(packages)) {
    mkdirSync(join(folder, "node_modules", name), { recursive: true });
    const manifest = join(folder, "node_modules", name, "package.json");
    writeFileSync(manifest, JSON.stringify({ name, version }));
  }
  return folder;
}

/** An npm of our own: what it does is in `script`. */
function fakeNpm(script: string): void {
  const file = join(temporaryFolder(), "npm-cli.cjs");
  writeFileSync(file, `const fs = require("fs");\n${script}`);
  vi.stubEnv("npm_execpath", file);
}

const never = new AbortController().signal;

test("the version comes from the optional peers of package.json", () => {
  expect(specifierOf("webgpu", root)).toMatch(/^webgpu@\^\d/);
  expect(() => specifierOf("@tensorflow/tfjs-node", project({}))).toThrow("missing range");
});

test("what is installed besides is named too, since npm would take it away", () => {
  const folder = project({ webgpu: "0.6.2", "@tensorflow/tfjs-node": "4.22.0", other: "1.0.0" });
  const args = installArguments("@tensorflow/tfjs-node-gpu", folder);
  expect(args.slice(0, 3)).toEqual(["install", "--no-save", "--save-prod"]);
  expect(args.filter((arg) => arg.includes("@"))).toEqual([
    "@tensorflow/tfjs-node-gpu@^4.22.0",
    "webgpu@0.6.2",
    "@tensorflow/tfjs-node@4.22.0",
  ]);
});

test("npm is run where it is told, and its failure is told in one line", async () => {
  const folder = project({});
  fakeNpm(`fs.writeFileSync("args", process.argv.slice(2).join(" "))`);
  expect(await runNpm(["install", "webgpu"], folder, never)).toBeNull();
  expect(readFileSync(join(folder, "args"), "utf8")).toBe("install webgpu");
  fakeNpm(`console.error("npm error code 1\\nnpm error Error: getaddrinfo ENOTFOUND a.b");
    process.exit(1)`);
  expect(await runNpm([], folder, never)).toBe("getaddrinfo ENOTFOUND a.b");
  fakeNpm(`process.exit(3)`);
  expect(await runNpm([], folder, never)).toBe("it ended with exit code 3");
});

test.skipIf(process.platform === "win32")("aborting stops npm and what it started", async () => {
  const folder = project({});
  fakeNpm(`require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e3)"], {
      stdio: "inherit" });
    fs.writeFileSync("started", ""); setInterval(() => {}, 1e3)`);
  const abort = new AbortController();
  const ended = runNpm([], folder, abort.signal);
  await vi.waitFor(() => readFileSync(join(folder, "started")), 5000);
  abort.abort();
  // Only when the grandchild is gone as well does the pipe they share close.
  expect(await ended).toBe("it ended with SIGINT");
});

describe("an installation is undone", () => {
  test("to what was there: new packages, scopes and commands go, npm's list comes back", () => {
    const folder = join(project({ zod: "4.0.0", "@a/b": "1.0.0" }), "node_modules");
    mkdirSync(join(folder, ".bin"));
    writeFileSync(join(folder, ".bin", "zod"), "");
    writeFileSync(join(folder, ".package-lock.json"), "before");
    const before = takeSnapshot(folder);
    for (const name of ["webgpu/dist", "@a/c", "@d/e", ".webgpu-Ab12Cd34"])
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, ".bin", "new"), "");
    writeFileSync(join(folder, ".package-lock.json"), "after");
    restore(before);
    expect(readdirSync(folder).filter((name) => name !== "@d")).toEqual(
      [".bin", ".package-lock.json", "@a", "zod"].toSorted(),
    );
    expect(readdirSync(join(folder, "@a"))).toEqual(["b"]);
    expect(readdirSync(join(folder, ".bin"))).toEqual(["zod"]);
    expect(readFileSync(join(folder, ".package-lock.json"), "utf8")).toBe("before");
  });

  test("and where npm took something away, its list goes, so that it looks for itself", () => {
    const folder = join(project({ zod: "4.0.0" }), "node_modules");
    writeFileSync(join(folder, ".package-lock.json"), "before");
    const before = takeSnapshot(folder);
    rmSync(join(folder, "zod"), { recursive: true });
    restore(before);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test.each([
  [
    "npm error code ENOTFOUND\nnpm error Error: getaddrinfo ENOTFOUND a.b",
    "getaddrinfo ENOTFOUND a.b",
  ],
  ["one\nError: no such thing\n    at file.js:1:2", "no such thing"],
  ["one\ntwo\n\n", "two"],
  ["", ""],
])("of %j what counts is %j", (text, words) => {
  expect(lastWords(text)).toBe(words);
});
