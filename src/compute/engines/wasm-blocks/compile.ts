import { fileURLToPath } from "node:url";
import { compileSources, FLAGS, readSources, type CompiledKernel } from "../wasm/compile.ts";

const KERNEL = "wasm/kernel/";
const BLOCKS = "wasm-blocks/kernel/";

const SHARED = [
  "--enable",
  "threads",
  "--importMemory",
  "--sharedMemory",
  "--maximumMemory",
  "65536",
];
// Else every instance would write zeros over what the leader keeps in static memory.
const ZEROED = ["--zeroFilledMemory"];

/**
 * Where the one-thread kernel is opened: its own files stay as they are, since their bytes are
 * part of every sealed result. A file, what stands in it, and what takes its place.
 */
const SEAMS = [
  // Each instance works on a copy of the run.
  ["state.ts", "export const run =", "export let run ="],
  // Blocks need the inner loops by themselves.
  ["pair-gradient.ts", "\nfunction rowBlock(", "\nexport function rowBlock("],
  ["loss.ts", "\nfunction rowLoss(", "\nexport function rowLoss("],
  // A step shares the outer loops out.
  ["gradient.ts", 'from "./pair-gradient"', 'from "../../wasm-blocks/kernel/shared-out"'],
  ["step.ts", 'from "./update-vectors"', 'from "../../wasm-blocks/kernel/shared-out"'],
] as const;

/** The kernel for one run on several threads; throws as `compileKernel`. */
export async function compileBlocksKernel(): Promise<CompiledKernel> {
  const kernel = await readFolder(KERNEL);
  for (const [name, seam, opened] of SEAMS) {
    const text = kernel.get(KERNEL + name);
    if (text?.split(seam).length !== 2) throw new Error(`invalid kernel: ${name} has no ${seam}`);
    kernel.set(KERNEL + name, text.replace(seam, opened));
  }
  return compileSources({
    sources: new Map([...kernel, ...(await readFolder(BLOCKS))]),
    entry: `${BLOCKS}index.ts`,
    flags: [...FLAGS, ...SHARED, ...ZEROED],
  });
}

/** sha256 of the compiled kernel, in hex. */
export async function blocksKernelHash(): Promise<string> {
  return (await compileBlocksKernel()).hash;
}

/** The texts of a kernel's folder, under their paths from the folder of all engines. */
async function readFolder(folder: string): Promise<Map<string, string>> {
  const texts = await readSources(fileURLToPath(new URL(`../${folder}`, import.meta.url)));
  return new Map([...texts].map(([name, text]) => [folder + name, text]));
}
