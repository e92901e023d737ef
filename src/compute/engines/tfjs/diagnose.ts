import type { Batch } from "./batch.ts";
import { readScalarGradients, readVectors, survey } from "./read.ts";
import { disposeState, nextState, type State } from "./step.ts";

/**
 * Finds out what stopped being finite first, and at which step, in runs that were sound at `state`,
 * after `done` steps, and are not after `count` more: goes the same way again, looking at each step.
 */
export async function diagnose(
  batch: Batch,
  state: State,
  done: number,
  count: number,
  suspects: readonly number[],
): Promise<Map<number, Error>> {
  const found = new Map<number, Error>();
  let current = state;
  const follow = (next: State) => {
    if (current !== state) disposeState(current, next);
    current = next;
  };
  try {
    for (let step = done + 1; step <= done + count && found.size < suspects.length; step++) {
      const look = (of: (run: number) => [string, number] | null) => {
        for (const run of suspects) {
          if (found.has(run)) continue;
          const fault = of(run);
          if (fault) found.set(run, nonFinite(...fault, step));
        }
      };
      const before = await readScalarGradients(batch, current);
      look((run) => faultOfGradients(before.map((row) => row[run]!)));
      follow(nextState(batch, current, step));
      const [after, vectors] = await Promise.all([
        survey(batch, current),
        readVectors(batch, current),
      ]);
      look((run) => {
        for (const M of vectors[run]!)
          for (const x of M) if (!Number.isFinite(x)) return ["vectors", x];
        for (const [what, x] of Object.entries(after[run]!.scalars))
          if (!Number.isFinite(x)) return [what, x];
        return null;
      });
    }
  } finally {
    if (current !== state) disposeState(current, state);
  }
  // A device that does not give the same numbers twice leaves only this to be said.
  for (const run of suspects)
    if (!found.has(run)) found.set(run, nonFinite("vectors", NaN, done + count));
  return found;
}

/** The error of a number that is not finite, in the words of the other engines. */
export function nonFinite(what: string, value: number, step: number): Error {
  return new Error(`non-finite ${what}: ${value} at step ${step}`);
}

function faultOfGradients([loss, ...by]: number[]): [string, number] | null {
  const gradient = by.find((x) => !Number.isFinite(x));
  if (gradient === undefined) return null;
  return Number.isFinite(loss) ? ["gradient", gradient] : ["loss", loss!];
}
