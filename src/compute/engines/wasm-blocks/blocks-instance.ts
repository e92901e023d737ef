import type { KernelRun, Scalars } from "../wasm/kernel-instance.ts";
import { readTiles, writeTiles } from "../wasm/tiles.ts";
import type { TrainingKernel } from "../wasm/train.ts";
import type { BlocksExports } from "./blocks-exports.ts";

const FORMULA = 0;
const CLAMPED = 1;
const PUBLISHED = 2;

/** What the kernel's `fault` stands for, from 1 on. */
const FAULTS = ["vectors", "temperature", "bias", "delta"] as const;

/** The samples of a tile. */
const TILE = 8;

/**
 * The leader's instance of the kernel and the run it holds, as `KernelInstance` of ../wasm in every
 * method: what takes time there is done together with the hands.
 */
export class BlocksInstance implements TrainingKernel {
  readonly #kernel: BlocksExports;
  readonly #workers: number;
  readonly #blockTiles: number;
  #run: KernelRun | undefined;
  #done = 0;

  /** `workers` counts the leader in; `blockRows` is a multiple of 8. */
  constructor(kernel: BlocksExports, workers: number, blockRows: number) {
    this.#kernel = kernel;
    this.#workers = workers;
    this.#blockTiles = blockRows / TILE;
  }

  /** The updates done so far. */
  get done(): number {
    return this.#done;
  }

  /** Takes up a run, with all vectors zero. Throws `missing memory: ...` when it does not fit. */
  begin(run: KernelRun): void {
    const { n, dim, modalities, locked, adapter, optimizer, temperature, bias } = run;
    const kernel = this.#kernel;
    // The kernel counts bytes in 32 bits, and pads samples to 8 and coordinates to 2.
    const fits =
      (n + 7) * (dim + 2) < 2 ** 30 &&
      kernel.begin(n, dim, modalities, run.pairs.length, adapter !== undefined) !== 0 &&
      locked.every((lock, m) => kernel.addMatrix(m, !lock) !== 0) &&
      kernel.share(this.#workers, this.#blockTiles) !== 0;
    if (!fits) throw new Error(`missing memory: ${modalities} modalities of ${n} x ${dim}`);
    run.pairs.forEach(([a, b], i) => {
      if (locked[a]!) kernel.setPair(i, b, a);
      else kernel.setPair(i, a, b);
    });
    const form = run.logEpsilon === 0 ? FORMULA : run.complement === "exact" ? CLAMPED : PUBLISHED;
    const relative = run.parameterization === "relative-bias";
    kernel.setLoss(form, run.logEpsilon, relative, form === PUBLISHED);
    kernel.setAdam(optimizer.lr, ...optimizer.betas, optimizer.epsilon);
    kernel.setTemperature(temperature.init, temperature.trainable);
    kernel.setBias(bias.init, bias.trainable);
    kernel.setAdapter(adapter?.x ?? 0, adapter !== undefined);
    this.#run = run;
    this.#done = 0;
  }

  /** Sets a modality's vectors, rounded to float32: n x dim, row-major, rows of norm 1. */
  setVectors(modality: number, vectors: Float32Array | Float64Array): void {
    const { n, dim, adapter } = this.#held();
    const { block, stride } = this.#block(modality);
    writeTiles(block, vectors, { n, dim, stride });
    // The 1 behind every locked vector; see tangent.ts of the kernel.
    if (adapter && modality === 0)
      writeTiles(block.subarray(dim * TILE), new Float32Array(n).fill(1), { n, dim: 1, stride });
  }

  /** A modality's vectors at present: n x dim, row-major. */
  vectors(modality: number): Float64Array {
    const { n, dim } = this.#held();
    const { block, stride } = this.#block(modality);
    return readTiles(block, { n, dim, stride });
  }

  /** The loss at present, in float64 from the float32 vectors. */
  loss(): number {
    return this.#kernel.loss();
  }

  scalars(): Scalars {
    const { adapter } = this.#held();
    const scalars = {
      temperature: this.#kernel.temperatureNow(),
      bias: this.#kernel.biasNow(),
    };
    return adapter ? { ...scalars, delta: this.#kernel.deltaNow() } : scalars;
  }

  /** The gradients at present; the row is that of sample 0 of the first modality not locked. */
  gradient(): { temperatureLog: number; bias: number; firstTrainableRow0: number[] | null } {
    const { dim, locked } = this.#held();
    const kernel = this.#kernel;
    kernel.gradient();
    const modality = locked.indexOf(false);
    return {
      temperatureLog: kernel.temperatureGradient(),
      bias: kernel.biasGradient(),
      firstTrainableRow0:
        modality < 0
          ? null
          : Array.from({ length: dim }, (_, k) => kernel.vectorGradient(modality, 0, k)),
    };
  }

  /** Does `steps` more updates. Throws `non-finite vectors: NaN at step s`, or the scalar's name. */
  advance(steps: number): void {
    const kernel = this.#kernel;
    const sound = kernel.advance(steps);
    this.#done += sound;
    if (sound === steps) return;
    const what = FAULTS[kernel.fault() - 1]!;
    throw new Error(`non-finite ${what}: ${kernel.faultValue()} at step ${this.#done + 1}`);
  }

  #held(): KernelRun {
    if (!this.#run) throw new Error("missing run: begin one first");
    return this.#run;
  }

  /** A modality's block, seen anew each time: the view of a memory ends where it ended then. */
  #block(modality: number): { block: Float32Array; stride: number } {
    const stride = this.#kernel.tileBytes() / 4;
    const length = Math.ceil(this.#held().n / TILE) * stride;
    // An address beyond 2 GiB comes as a negative number.
    const start = this.#kernel.values(modality) >>> 0;
    return { block: new Float32Array(this.#kernel.memory.buffer, start, length), stride };
  }
}
