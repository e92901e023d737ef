import { compileKernel } from "../src/compute/engines/wasm/compile.ts";
import { KernelInstance } from "../src/compute/engines/wasm/kernel-instance.ts";
import { BlocksInstance } from "../src/compute/engines/wasm-blocks/blocks-instance.ts";
import { compileBlocksKernel } from "../src/compute/engines/wasm-blocks/compile.ts";
import { BLOCK_ROWS, instantiate } from "../src/compute/engines/wasm-blocks/start.ts";
import { sharedMemory, startHands } from "../src/compute/engines/wasm-blocks/team.ts";
import { normaliseRows } from "../src/compute/math/sphere.ts";
import { torchGenerator } from "../src/compute/math/torch-random.ts";
import { benchCase, type Size } from "./size.ts";

/** A kernel of this thread that holds the benchmark's run. */
export async function loadedKernel(size: Size): Promise<KernelInstance> {
  const { bytes } = await compileKernel();
  const kernel = new KernelInstance(await WebAssembly.compile(bytes));
  load(kernel, size);
  return kernel;
}

/** The same shared out over so many threads, of which this one leads. */
export interface LoadedBlocks {
  advance(steps: number): void;
  close(): Promise<void>;
}

export async function loadedBlocks(size: Size, workers: number): Promise<LoadedBlocks> {
  const { bytes } = await compileBlocksKernel();
  const module = await WebAssembly.compile(bytes);
  const leader = { module, memory: sharedMemory(), worker: 0, workers, blockRows: BLOCK_ROWS };
  const hands = startHands(leader);
  const blocks = new BlocksInstance(instantiate(leader), workers, BLOCK_ROWS);
  load(blocks, size);
  return {
    advance: (steps) => {
      blocks.advance(steps);
    },
    close: async () => {
      await Promise.all(hands.map((hand) => hand.terminate()));
    },
  };
}

/** One matrix drawn, loaded, forgotten. */
function load(kernel: Pick<KernelInstance, "begin" | "setVectors">, size: Size): void {
  kernel.begin(benchCase(size, 1));
  const generator = torchGenerator(1);
  for (const modality of [0, 1]) {
    const drawn = Float64Array.from(generator.randn(size.n * size.dim));
    kernel.setVectors(modality, normaliseRows(drawn, size.n, size.dim));
  }
}
