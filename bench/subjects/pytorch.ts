import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { State } from "../../src/compute/schemas/engine-record.ts";
import { sha256 } from "../../src/compute/store/hash.ts";
import type { LargeSteps } from "../large.ts";
import { startPython } from "../python.ts";
import { benchCase, type Size } from "../size.ts";
import type { Subject } from "../subject.ts";

/** One thread, and one per core: more threads cost small runs time and save it on large ones. */
const THREADS = [...new Set([1, availableParallelism()])];

/** PyTorch, run by run or over many runs as one tensor. Rejects as `startPython`. */
export async function openPytorch(batched: boolean): Promise<Subject> {
  const script = batched ? "batched.py" : "eager.py";
  const loop = await startPython(script);
  const time = (size: Size, runs: number, threads: number) => async (steps: number) => {
    const answer = await loop.ask<{ microseconds: number }>({
      ask: "time",
      case: benchCase(size, 1),
      ...{ runs, threads, steps },
    });
    return answer.microseconds;
  };
  const subject: Subject = {
    on: `CPU, ${THREADS.join(" or ")} threads`,
    versions: { torch: loop.version },
    code: codeOf(script),
    train: async (run) => {
      const request = { ask: "train", case: run, runs: 1, threads: 1 } as const;
      return (await loop.ask<{ states: (State & { step: number })[] }>(request)).states;
    },
    timersAt: (size, batch) =>
      Promise.resolve(
        batched || batch === 1
          ? THREADS.map((threads) => ({
              ...size,
              ...{ batch, threads, time: time(size, batch, threads), close: () => undefined },
            }))
          : [],
      ),
    close: () => {
      loop.close();
      return Promise.resolve();
    },
  };
  return batched ? subject : { ...subject, large: eagerScale(Math.max(...THREADS)) };
}

/** Large steps of the eager loop, each size in a process of its own. */
function eagerScale(threads: number) {
  return {
    threads,
    quadratic: true,
    async steps(size: Size, count: number): Promise<LargeSteps> {
      const loop = await startPython("eager.py");
      try {
        const request = { ask: "large", case: benchCase(size, 1), runs: 1, threads } as const;
        return await loop.ask<LargeSteps>({ ...request, steps: count });
      } finally {
        loop.close();
      }
    },
  };
}

const codeOf = (script: string): string =>
  sha256(
    ...["contrastive.py", "loop.py", "service.py", script].map((name) =>
      readFileSync(new URL(`../${name}`, import.meta.url)),
    ),
  );
