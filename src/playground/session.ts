import { initialVectors } from "../compute/engines/vectors.ts";
import type { KernelInstance } from "../compute/engines/wasm/kernel-instance.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import type { TrainingOutcome } from "../compute/schemas/outcome.ts";
import { RunLog } from "./run-log.ts";

/**
 * One run of the WebAssembly kernel, advanced as far as asked each time. How it is cut up changes
 * nothing: `outcome` is what `npm run train` writes for the same case.
 */
export class Session extends RunLog {
  readonly #kernel: KernelInstance;
  readonly #gradient: TrainingOutcome["gradientAtStep1"];

  /** Throws as `KernelInstance.begin` and `initialVectors` do. */
  constructor(kernel: KernelInstance, run: TrainingCase) {
    super(run, kernel);
    this.#kernel = kernel;
    kernel.begin(run);
    initialVectors(run).forEach((M, modality) => {
      kernel.setVectors(modality, M);
    });
    this.#gradient = kernel.gradient();
    this.note();
  }

  override advance(most: number): void {
    const until = Math.min(this.done + most, this.run.steps);
    while (this.done < until) {
      this.#kernel.advance(this.leg(until));
      this.note();
    }
  }

  protected override gradientAtStep1(): TrainingOutcome["gradientAtStep1"] {
    return this.#gradient;
  }
}
