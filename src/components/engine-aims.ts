import type { VariantId } from "../compute/engine-variants.ts";
import type { EngineRecord } from "../compute/schemas/engine-record.ts";

/** Something an engine was meant to reach: a number of its record beside a bound. */
export interface Aim {
  what: string;
  engine: VariantId;
  /** Path into the record; null where nothing was measured. */
  path: string | null;
  value: number | null;
  bound: number;
  /** Whether the number is to be at most the bound, or at least. */
  sense: "at most" | "at least";
  met: boolean | null;
}

/** Cores of the machine that the aims were set for. */
const THREADS = 2;

/** What was aimed at, judged by the records there are. */
export function aims(recordOf: (id: VariantId) => EngineRecord | null): Aim[] {
  const aim = (
    what: string,
    engine: VariantId,
    path: string | null,
    sense: Aim["sense"],
    bound: number,
  ): Aim => {
    const value = path === null ? null : numberAt(recordOf(engine), path);
    const met = value === null ? null : sense === "at most" ? value <= bound : value >= bound;
    return { what, engine, path: value === null ? null : path, value, bound, sense, met };
  };
  const worst = (engine: VariantId) => {
    const at = Object.entries(recordOf(engine)?.agreement ?? {}).flatMap(([id, { steps }]) =>
      steps[100] ? [{ id, by: steps[100].difference.loss }] : [],
    );
    const [first] = at;
    const farthest = first && at.reduce((a, b) => (b.by > a.by ? b : a), first);
    return farthest ? `agreement.${farthest.id}.steps.100.difference.loss` : null;
  };
  return [
    aim(
      "Microseconds per step of a hundred pairs in ten dimensions, one thread",
      "wasm",
      "speed.100x10-b1-t1.microseconds.median",
      "at most",
      55,
    ),
    aim(
      "Time per run-step on two workers, in units of one thread’s",
      "wasm-workers",
      `speed.100x10-b64-t${THREADS}.timesWasm.median`,
      "at most",
      1 / 1.8,
    ),
    aim(
      "Time of PyTorch on two threads, in units of one thread of wasm, at 4,096 pairs",
      "pytorch-eager",
      `speed.4096x128-b1-t${THREADS}.timesWasm.median`,
      "at least",
      1.5,
    ),
    aim(
      "Largest relative difference of the loss at step 100",
      "tfjs-wasm",
      worst("tfjs-wasm"),
      "at most",
      1e-4,
    ),
    aim(
      "Largest relative difference of the loss at step 100",
      "webgpu-software",
      worst("webgpu-software"),
      "at most",
      1e-4,
    ),
  ];
}

/** The number that a path, dots between keys, leads to. */
function numberAt(record: EngineRecord | null, path: string): number | null {
  const found = path
    .split(".")
    .reduce<unknown>(
      (inside, key) => (inside as Record<string, unknown> | null | undefined)?.[key],
      record,
    );
  return typeof found === "number" ? found : null;
}
