import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import compiler from "assemblyscript/package.json" with { type: "json" };

/** Where compiled kernels are kept, by the hash of what they were made from. */
const CACHE = fileURLToPath(new URL("../../../../.cache/kernel/", import.meta.url));
const SOURCES = fileURLToPath(new URL("kernel/", import.meta.url));

export const FLAGS = ["-O3", "--enable", "simd", "--runtime", "stub", "--noAssert"];

/** What a module is compiled from. */
export interface Module {
  /** The text of each source by file name. */
  sources: Map<string, string>;
  /** The file whose exports are the module's. */
  entry: string;
  flags: readonly string[];
}

export interface CompiledKernel {
  bytes: Uint8Array<ArrayBuffer>;
  /** sha256 of the bytes, in hex. */
  hash: string;
}

/**
 * The kernel's WebAssembly, compiled from kernel/ unless that was done before. Any number of
 * processes may ask at once. Throws `invalid kernel: ...` with the compiler's messages.
 */
export async function compileKernel(cache = CACHE): Promise<CompiledKernel> {
  return compileSources(
    { sources: await readSources(SOURCES), entry: "index.ts", flags: FLAGS },
    cache,
  );
}

/** As `compileKernel`, for any module. */
export async function compileSources(made: Module, cache = CACHE): Promise<CompiledKernel> {
  const file = join(cache, `${sourceHash(made)}.wasm`);
  const kept = await readIfThere(file);
  const bytes = kept && WebAssembly.validate(kept) ? kept : await compileInto(file, made);
  return { bytes, hash: sha256(bytes) };
}

/** sha256 of the compiled kernel, in hex: part of what a result depends on. */
export async function kernelHash(): Promise<string> {
  return (await compileKernel()).hash;
}

/** The text of each source of a folder by file name, in the order of the names. */
export async function readSources(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  const texts = names.map((name) => readFile(join(folder, name), "utf8"));
  return new Map((await Promise.all(texts)).map((text, i) => [names[i]!, text]));
}

function sourceHash({ sources, entry, flags }: Module): string {
  return sha256(JSON.stringify([compiler.version, entry, flags, [...sources]]));
}

async function compileInto(file: string, made: Module): Promise<Uint8Array<ArrayBuffer>> {
  process.stderr.write("compiling the kernel (once, a few seconds)\n");
  const bytes = await compile(made);
  await mkdir(join(file, ".."), { recursive: true });
  // Whoever is last wins with the same bytes; nobody ever reads half a file.
  const draft = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return bytes;
}

async function compile({ sources, entry, flags }: Module): Promise<Uint8Array<ArrayBuffer>> {
  const { main } = await import("assemblyscript/asc");
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  let messages = "";
  const { error } = await main([entry, "--outFile", "kernel.wasm", ...flags], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      if (typeof contents !== "string") bytes = Uint8Array.from(contents);
    },
    listFiles: () => [],
    stderr: {
      write: (text) => {
        messages += text.toString();
      },
    },
  });
  if (error || !bytes) throw new Error(`invalid kernel: ${messages.trim() || String(error)}`);
  return bytes;
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return Uint8Array.from(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
