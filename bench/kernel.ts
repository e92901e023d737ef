import { compileKernel } from "../src/compute/engines/wasm/compile.ts";
import { KernelInstance } from "../src/compute/engines/wasm/kernel-instance.ts";
import { normaliseRows } from "../src/compute/math/sphere.ts";
import { torchGenerator } from "../src/compute/math/torch-random.ts";
import { benchCase, type Size } from "./size.ts";

/** A kernel of this thread that holds the benchmark's run: one matrix drawn, loaded, forgotten. */
export async function loadedKernel(size: Size): Promise<KernelInstance> {
  const { bytes } = await compileKernel();
  const kernel = new KernelInstance(await WebAssembly.compile(bytes));
  kernel.begin(benchCase(size, 1));
  const generator = torchGenerator(1);
  for (const modality of [0, 1]) {
    const drawn = Float64Array.from(generator.randn(size.n * size.dim));
    kernel.setVectors(modality, normaliseRows(drawn, size.n, size.dim));
  }
  return kernel;
}
