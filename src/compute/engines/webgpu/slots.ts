import type { TrainingCase } from "../../schemas/case.ts";
import {
  CORRECTION_BYTES,
  correctionsOf,
  initialState,
  matrixBytes,
  partialBytes,
  readState,
  SETTINGS_BYTES,
  settingsOf,
  STATE_BYTES,
  valueBytes,
} from "./layout.ts";
import type { Program } from "./program.ts";
import type { Reading } from "./reading.ts";
import type { Shape } from "./shape.ts";

/** A run, as far as its place on the device goes. */
export interface SlotRun {
  readonly run: TrainingCase;
  /** The values it starts from, as the kernel takes them. */
  readonly initialValues: Float32Array<ArrayBuffer>;
  /** Updates done so far. */
  readonly done: number;
  /** The update after which there is something to read. */
  readonly stop: number;
}

/** A piece of a buffer that is wanted back. */
interface Wanted {
  buffer: GPUBuffer;
  at: number;
  bytes: number;
}

/** Room on the device for a number of runs of one shape, trained together. */
export class Slots<Job extends SlotRun> {
  readonly #device: GPUDevice;
  readonly #program: Program;
  readonly #shape: Shape;
  readonly #settings: GPUBuffer;
  readonly #corrections: GPUBuffer;
  readonly #values: GPUBuffer;
  readonly #moments: GPUBuffer;
  readonly #states: GPUBuffer;
  readonly #all: GPUBuffer[];
  readonly #bindings: GPUBindGroup;
  readonly #jobs: (Job | undefined)[];

  private constructor(device: GPUDevice, program: Program, shape: Shape, size: number) {
    const buffer = (bytes: number) =>
      device.createBuffer({
        size: size * bytes,
        usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC,
      });
    this.#device = device;
    this.#program = program;
    this.#shape = shape;
    this.#settings = buffer(SETTINGS_BYTES);
    this.#corrections = buffer(CORRECTION_BYTES);
    this.#values = buffer(valueBytes(shape));
    const scratch = buffer(valueBytes(shape));
    this.#moments = buffer(2 * valueBytes(shape));
    this.#states = buffer(STATE_BYTES);
    const partials = buffer(partialBytes(shape));
    this.#all = [this.#settings, this.#corrections, this.#values, scratch];
    this.#all.push(this.#moments, this.#states, partials);
    this.#bindings = device.createBindGroup({
      layout: program.layout,
      entries: this.#all.map((buffer, binding) => ({ binding, resource: { buffer } })),
    });
    this.#jobs = Array.from({ length: size }, () => undefined);
  }

  /** As many slots as `wanted`, or as the device's buffers hold. Throws `missing memory: ...`. */
  static async create<Job extends SlotRun>(
    device: GPUDevice,
    program: Program,
    shape: Shape,
    wanted: number,
  ): Promise<Slots<Job>> {
    const { maxStorageBufferBindingSize, maxBufferSize } = device.limits;
    const largest = Math.max(2 * valueBytes(shape), partialBytes(shape), CORRECTION_BYTES);
    const most = Math.floor(Math.min(maxStorageBufferBindingSize, maxBufferSize) / largest);
    const { matrices, n, dim } = shape;
    const missing = `missing memory: ${matrices} modalities of ${n} x ${dim}`;
    if (most < 1) throw new Error(missing);
    device.pushErrorScope("out-of-memory");
    const slots = new Slots<Job>(device, program, shape, Math.min(wanted, most));
    const error = await device.popErrorScope();
    if (!error) return slots;
    slots.destroy();
    throw new Error(missing);
  }

  /** The number of a slot that holds no run; -1 when there is none. */
  get free(): number {
    return this.#jobs.indexOf(undefined);
  }

  /** The runs held, with their slots. */
  get held(): [number, Job][] {
    return this.#jobs.flatMap((job, slot) => (job ? [[slot, job] as [number, Job]] : []));
  }

  /** Puts a run's start into a free slot. */
  fill(slot: number, job: Job): void {
    const { queue } = this.#device;
    const bytes = valueBytes(this.#shape);
    queue.writeBuffer(this.#values, slot * bytes, job.initialValues);
    queue.writeBuffer(this.#states, slot * STATE_BYTES, initialState(job.run));
    const encoder = this.#device.createCommandEncoder();
    encoder.clearBuffer(this.#moments, slot * 2 * bytes, 2 * bytes);
    queue.submit([encoder.finish()]);
    this.#jobs[slot] = job;
  }

  /** Lets a slot's run go. */
  clear(slot: number): void {
    this.#jobs[slot] = undefined;
    this.#device.queue.writeBuffer(this.#settings, slot * SETTINGS_BYTES, new Uint32Array(2));
  }

  /** Takes every run to its next stop, or `most` steps towards it; what is then to be read. */
  async advance(most: number): Promise<Map<number, Reading>> {
    const { queue } = this.#device;
    const held = this.held;
    let steps = 0;
    const atStop = new Set<number>();
    for (const [slot, { run, done, stop }] of held) {
      const until = Math.min(stop, done + most);
      steps = Math.max(steps, until - done);
      if (until === stop) atStop.add(slot);
      queue.writeBuffer(this.#settings, slot * SETTINGS_BYTES, settingsOf(run, done, until));
      const corrections = correctionsOf(run, done, until);
      queue.writeBuffer(this.#corrections, slot * CORRECTION_BYTES, corrections);
    }
    const encoder = this.#device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setBindGroup(0, this.#bindings);
    this.#program.encode(pass, this.#jobs.length, steps);
    pass.end();

    const wanted: Wanted[] = [this.#whole(this.#states)];
    const values = valueBytes(this.#shape);
    for (const slot of atStop)
      wanted.push({ buffer: this.#values, at: slot * values, bytes: values });
    for (const [slot] of held.filter(([, job]) => job.done === 0))
      wanted.push(this.#firstMoments(slot));
    const [states, ...rest] = await this.#read(encoder, wanted);

    const readings = new Map<number, Reading>();
    for (const [slot] of held) {
      const bytes = states!.slice(slot * STATE_BYTES, (slot + 1) * STATE_BYTES);
      readings.set(slot, { state: readState(bytes) });
    }
    for (const slot of atStop) readings.get(slot)!.values = new Float32Array(rest.shift()!);
    for (const [slot, job] of held)
      if (job.done === 0) readings.get(slot)!.moments = new Float32Array(rest.shift()!);
    return readings;
  }

  destroy(): void {
    for (const buffer of this.#all) buffer.destroy();
  }

  #whole(buffer: GPUBuffer): Wanted {
    return { buffer, at: 0, bytes: buffer.size };
  }

  /** The moments of row 0 of the first trained matrix, or of any when none is. */
  #firstMoments(slot: number): Wanted {
    const { trained, quads } = this.#shape;
    const matrix = Math.max(0, trained.indexOf(true));
    const at = 2 * (slot * valueBytes(this.#shape) + matrix * matrixBytes(this.#shape));
    return { buffer: this.#moments, at, bytes: 32 * quads };
  }

  /** Submits, and copies the pieces out once everything before is done. */
  async #read(encoder: GPUCommandEncoder, wanted: readonly Wanted[]): Promise<ArrayBuffer[]> {
    const size = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const staging = this.#device.createBuffer({ size, usage });
    let to = 0;
    for (const { buffer, at, bytes } of wanted) {
      encoder.copyBufferToBuffer(buffer, at, staging, to, bytes);
      to += bytes;
    }
    this.#device.queue.submit([encoder.finish()]);
    try {
      await staging.mapAsync(GPUMapMode.READ);
      const mapped = staging.getMappedRange();
      let from = 0;
      return wanted.map(({ bytes }) => mapped.slice(from, (from += bytes)));
    } finally {
      staging.destroy();
    }
  }
}
