import { deviceOf } from "../compute/engines/webgpu/adapter.ts";
import { compileProgram } from "../compute/engines/webgpu/program.ts";
import { shapeOf } from "../compute/engines/webgpu/shape.ts";
import type { TrainingCase } from "../compute/schemas/case.ts";
import type { TrainingOutcome } from "../compute/schemas/outcome.ts";
import { GpuTrainer } from "./gpu-trainer.ts";
import { RunLog } from "./run-log.ts";

/** A run on WebGPU, with a device of its own: `Session` for the kernels in WGSL. */
export class GpuSession extends RunLog {
  readonly #trainer: GpuTrainer;
  readonly #device: GPUDevice;
  /** What the device complained of, or why it was lost. */
  #fault: Error | undefined;

  private constructor(trainer: GpuTrainer, device: GPUDevice) {
    super(trainer.run, trainer);
    this.#trainer = trainer;
    this.#device = device;
    void device.lost.then(({ message }) => {
      this.#fault = new Error(`missing device: it was lost: ${message}`);
    });
    device.addEventListener("uncapturederror", ({ error }) => {
      this.#fault ??= new Error(`invalid command: ${error.message}`);
    });
    this.note();
  }

  /**
   * Takes a run up on the fastest adapter. Rejects as `deviceOf`, `compileProgram` and `Slots.create`
   * do, and as `initialVectors` throws.
   */
  static async create(gpu: GPU, run: TrainingCase): Promise<GpuSession> {
    const { device } = await deviceOf(gpu);
    try {
      const shape = shapeOf(run);
      const trainer = new GpuTrainer(run, shape);
      await trainer.settle(device, await compileProgram(device, shape));
      return new GpuSession(trainer, device);
    } catch (error) {
      device.destroy();
      throw error;
    }
  }

  override async advance(most: number): Promise<void> {
    const until = Math.min(this.done + most, this.run.steps);
    while (this.done < until) {
      try {
        await this.#trainer.advance(this.leg(until));
      } catch (error) {
        throw this.#fault ?? error;
      }
      if (this.#fault) throw this.#fault;
      this.note();
    }
  }

  /** Gives the device back. */
  close(): void {
    this.#trainer.destroy();
    this.#device.destroy();
  }

  protected override gradientAtStep1(): TrainingOutcome["gradientAtStep1"] {
    return this.#trainer.gradientAtStep1!;
  }
}
