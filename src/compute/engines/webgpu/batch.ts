import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Job } from "./job.ts";
import { MOST_STEPS } from "./layout.ts";
import type { Program } from "./program.ts";
import type { Shape } from "./shape.ts";
import { Slots } from "./slots.ts";

/** A job and whom to tell. */
export interface Waiting {
  job: Job;
  resolve: (outcome: TrainingOutcome) => void;
  reject: (reason: unknown) => void;
}

/** What a batch needs of its engine. */
export interface Resources {
  device: GPUDevice;
  program: Promise<Program>;
  /** The most runs trained at once. */
  concurrency: number;
  /** Multiply-adds between two looks at the runs. */
  workPerLook: number;
}

/** Runs of one shape: trained together, each let in as soon as another is done. */
export class Batch {
  readonly #shape: Shape;
  readonly #resources: Resources;
  readonly #queue: Waiting[] = [];
  readonly #underWay = new Map<Job, Waiting>();
  #running = false;

  constructor(shape: Shape, resources: Resources) {
    this.#shape = shape;
    this.#resources = resources;
  }

  add(waiting: Waiting): void {
    this.#queue.push(waiting);
    if (!this.#running) void this.#run();
  }

  /** Rejects every run that is not done. */
  fail(reason: unknown): void {
    const all = [...this.#queue.splice(0), ...this.#underWay.values()];
    this.#underWay.clear();
    for (const { reject } of all) reject(reason);
  }

  async #run(): Promise<void> {
    this.#running = true;
    let slots: Slots<Job> | undefined;
    try {
      const { device, program, concurrency } = this.#resources;
      const compiled = await program;
      const waiting = this.#queue.length;
      // Small runs may yet come in numbers; room for large ones is made as they are.
      const small = waiting > 0 && this.#shape.form === "workgroup";
      const size = small ? concurrency : Math.min(concurrency, waiting);
      if (size > 0) slots = await Slots.create(device, compiled, this.#shape, size);
      while (slots && (this.#queue.length > 0 || this.#underWay.size > 0)) {
        this.#admit(slots);
        if (slots.held.length > 0) await this.#advance(slots);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      slots?.destroy();
      this.#running = false;
    }
    // Whatever came between the last look and now.
    if (this.#queue.length > 0) void this.#run();
  }

  #admit(slots: Slots<Job>): void {
    for (let slot = slots.free; slot >= 0 && this.#queue.length > 0; slot = slots.free) {
      const waiting = this.#queue.shift()!;
      if (this.#aborted(waiting)) continue;
      this.#underWay.set(waiting.job, waiting);
      slots.fill(slot, waiting.job);
    }
  }

  async #advance(slots: Slots<Job>): Promise<void> {
    const readings = await slots.advance(this.#stepsPerLook(slots.held.length));
    for (const [slot, job] of slots.held) {
      const waiting = this.#underWay.get(job);
      const reading = readings.get(slot);
      if (waiting && !this.#aborted(waiting) && reading)
        try {
          const outcome = job.hear(reading);
          if (!outcome) continue;
          waiting.resolve(outcome);
        } catch (error) {
          waiting.reject(error);
        }
      this.#underWay.delete(job);
      slots.clear(slot);
    }
  }

  #aborted({ job, reject }: Waiting): boolean {
    const { signal } = job.options;
    if (signal?.aborted) reject(signal.reason);
    return signal?.aborted ?? false;
  }

  #stepsPerLook(runs: number): number {
    const { n, quads, active } = this.#shape;
    const entries = n * n * active.reduce((sum, { partners }) => sum + partners.length, 0);
    // Two products of rows per entry, and its exponential as some ten more.
    const work = runs * entries * (8 * quads + 10);
    const most = Math.floor(this.#resources.workPerLook / work);
    return Math.max(1, Math.min(MOST_STEPS, most));
  }
}
