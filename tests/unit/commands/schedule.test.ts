import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { schedule, type Task } from "../../../src/compute/commands/schedule.ts";
import type { Engine } from "../../../src/compute/engines/engine.ts";
import { TrainingCase } from "../../../src/compute/schemas/case.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";

const golden = JSON.parse(readFileSync("tests/fixtures/train/rb_basic.json", "utf8")) as {
  case: unknown;
  expected: TrainingOutcome;
};
const base = TrainingCase.parse(golden.case);
const task = (steps: number): Task => ({
  key: `k${steps}`,
  name: `figure-5 s${steps}`,
  case: { ...base, steps },
});

function engine(train: (run: TrainingCase) => void): Engine {
  return {
    name: "reference",
    precision: "float64",
    concurrency: 2,
    train: async (run) => {
      await Promise.resolve();
      train(run);
      return golden.expected;
    },
    close: () => Promise.resolve(),
  };
}
const events = () => {
  const done: string[] = [];
  const shares: number[] = [];
  return {
    done,
    shares,
    signal: new AbortController().signal,
    onDone: ({ key }: Task) => void done.push(key),
    onProgress: (share: number) => void shares.push(share),
  };
};

it("trains every task, the longest first", async () => {
  const started: number[] = [];
  const seen = events();
  await schedule(
    [1, 3, 2].map(task),
    engine((run) => void started.push(run.steps)),
    seen,
  );
  expect(started).toEqual([3, 2, 1]);
  expect(seen.done.sort()).toEqual(["k1", "k2", "k3"]);
  expect(seen.shares.at(-1)).toBeCloseTo(1, 12);
});

it("names the run that failed and keeps what was done", async () => {
  const seen = events();
  const failing = engine((run) => {
    if (run.steps === 2) throw new Error("non-finite loss: NaN at step 2");
  });
  await expect(schedule([1, 2, 3].map(task), failing, seen)).rejects.toThrow(
    "figure-5 s2: non-finite loss: NaN at step 2",
  );
  expect(seen.done).toContain("k3");
  expect(seen.done).not.toContain("k2");
});

it("stops when asked to", async () => {
  const controller = new AbortController();
  const seen = { ...events(), signal: controller.signal };
  const aborting = engine(() => {
    controller.abort();
  });
  await expect(schedule([1, 2, 3].map(task), aborting, seen)).rejects.toThrow(/abort/i);
  expect(seen.done.length).toBeLessThan(3);
});
