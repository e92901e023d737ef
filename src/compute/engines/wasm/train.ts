import type { TrainingCase } from "../../schemas/case.ts";
import type { Measurement, TraceEntry, TrainingOutcome } from "../../schemas/outcome.ts";
import { finishOutcome, measureGeometry } from "../outcome.ts";
import { initialVectors } from "../vectors.ts";
import type { KernelInstance } from "./kernel-instance.ts";

/** What a run is trained in: the kernel of one thread, or one whose methods share the work out. */
export type TrainingKernel = Pick<
  KernelInstance,
  "advance" | "begin" | "done" | "gradient" | "loss" | "scalars" | "setVectors" | "vectors"
>;

/** Multiply-adds between two yields: some tenth of a second. */
const WORK_PER_YIELD = 5e8;

/**
 * Trains one case in the kernel, a tenth of a second at a time: yields the number of steps done,
 * returns the outcome. How it is cut up changes nothing. Throws `non-finite ...: at step s`, and as
 * `initialVectors` and `KernelInstance.begin` do.
 */
export function* trainInKernel(
  kernel: TrainingKernel,
  run: TrainingCase,
): Generator<number, TrainingOutcome, undefined> {
  kernel.begin(run);
  initialVectors(run).forEach((M, modality) => {
    kernel.setVectors(modality, M);
  });
  const gradientAtStep1 = kernel.gradient();
  const trace: TraceEntry[] = [];
  const measurements: Measurement[] = [];
  const record = new Set(run.record);
  const measure = new Set(run.measure);
  const most = stepsPerYield(run);

  for (const stop of stops(run)) {
    while (kernel.done < stop) {
      kernel.advance(Math.min(most, stop - kernel.done));
      yield kernel.done;
    }
    if (measure.has(stop))
      measurements.push(measureGeometry(allVectors(kernel, run), run.pairs, run.n, run.dim, stop));
    if (record.has(stop + 1)) trace.push({ step: stop + 1, ...state(kernel, stop + 1) });
  }
  return finishOutcome(run, {
    trace,
    gradientAtStep1,
    measurements,
    final: { ...state(kernel, run.steps), vectors: allVectors(kernel, run) },
  });
}

/** The numbers of updates after which there is something to read, and the last one. */
function stops({ record, measure, steps }: TrainingCase): number[] {
  const all = new Set([...record.map((step) => step - 1), ...(measure ?? []), steps]);
  return [...all].sort((a, b) => a - b);
}

/** The loss and the scalars before the update of `step`. */
function state(kernel: TrainingKernel, step: number) {
  const loss = kernel.loss();
  if (!Number.isFinite(loss)) throw new Error(`non-finite loss: ${loss} at step ${step}`);
  return { loss, ...kernel.scalars() };
}

function allVectors(kernel: TrainingKernel, { modalities }: TrainingCase): Float64Array[] {
  return Array.from({ length: modalities }, (_, m) => kernel.vectors(m));
}

function stepsPerYield({ n, dim, pairs }: TrainingCase): number {
  // Three products of matrices per pair, and each entry's exponential as some ten more.
  return Math.max(1, Math.floor(WORK_PER_YIELD / (pairs.length * n * n * (3 * dim + 10))));
}
