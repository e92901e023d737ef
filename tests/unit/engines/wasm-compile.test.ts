import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileKernel, kernelHash } from "../../../src/compute/engines/wasm/compile.ts";

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "kernel-"));
});
afterAll(() => rm(cache, { recursive: true }));

test("compiling from nothing, from several places at once, leaves one file with the same bytes", async () => {
  const folder = join(cache, "new", "folder");
  const kernels = await Promise.all([compileKernel(folder), compileKernel(folder)]);
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^[0-9a-f]{64}\.wasm$/);
  const hashes = [...kernels, await compileKernel(folder)].map((kernel) => kernel.hash);
  expect(new Set([...hashes, await kernelHash()]).size).toBe(1);
});

test("a damaged file is compiled anew", async () => {
  const folder = join(cache, "damaged");
  const { hash } = await compileKernel(folder);
  const [name] = await readdir(folder);
  await writeFile(join(folder, name!), "half a f");
  expect((await compileKernel(folder)).hash).toBe(hash);
});

test("the kernel imports nothing", async () => {
  const { bytes } = await compileKernel();
  const module = await WebAssembly.compile(bytes);
  expect(WebAssembly.Module.imports(module)).toEqual([]);
});
