import { initialVectors } from "../compute/engines/vectors.ts";
import {
  initialState,
  MOST_STEPS,
  packValues,
  readState,
  unpackValues,
} from "../compute/engines/webgpu/layout.ts";
import { lossOf, scalarsOf, type Scalars } from "../compute/engines/webgpu/loss.ts";
import type { Program } from "../compute/engines/webgpu/program.ts";
import { checkFinite, firstGradient } from "../compute/engines/webgpu/reading.ts";
import type { Shape } from "../compute/engines/webgpu/shape.ts";
import { Slots, type SlotRun } from "../compute/engines/webgpu/slots.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import type { TrainingOutcome } from "../compute/schemas/outcome.ts";
import type { Trainer } from "./run-log.ts";

/** One run on a GPU; its state is read back after every advance. */
export class GpuTrainer implements Trainer, SlotRun {
  readonly run: TrainingCase;
  readonly initialValues: Float32Array<ArrayBuffer>;
  /** Set with the first update. */
  gradientAtStep1: TrainingOutcome["gradientAtStep1"] | undefined;
  stop = 0;
  readonly #shape: Shape;
  #state: ReturnType<typeof readState>;
  #matrices: Float64Array[];
  #slots: Slots<GpuTrainer> | undefined;

  /** Throws as `initialVectors`. */
  constructor(run: TrainingCase, shape: Shape) {
    this.run = run;
    this.#shape = shape;
    this.initialValues = packValues(initialVectors(run), shape);
    this.#state = readState(initialState(run).buffer);
    this.#matrices = unpackValues(this.initialValues, shape);
  }

  /** Puts the run onto a device. Rejects with `missing memory: ...`. */
  async settle(device: GPUDevice, program: Program): Promise<void> {
    this.#slots = await Slots.create<GpuTrainer>(device, program, this.#shape, 1);
    this.#slots.fill(0, this);
  }

  get done(): number {
    return this.#state.done;
  }

  /** Does `steps` more updates. Rejects with `non-finite ...: NaN at step s`. */
  async advance(steps: number): Promise<void> {
    const until = this.done + steps;
    while (this.done < until) {
      // The gradient of step 1 is told by the moments after it.
      this.stop = this.done === 0 ? 1 : Math.min(until, this.done + MOST_STEPS);
      const reading = (await this.#slots!.advance(MOST_STEPS)).get(0)!;
      const { state, values, moments } = reading;
      this.#state = state;
      checkFinite(state);
      if (moments) this.gradientAtStep1 = firstGradient(this.run, this.#shape, { state, moments });
      this.#matrices = unpackValues(values!, this.#shape);
    }
  }

  loss(): number {
    return lossOf(this.run, this.#matrices, this.scalars());
  }

  scalars(): Scalars {
    return scalarsOf(this.run, this.#shape, this.#state);
  }

  vectors(modality: number): Float64Array {
    return this.#matrices[modality]!;
  }

  destroy(): void {
    this.#slots?.destroy();
  }
}
