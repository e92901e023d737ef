import { describe, expect, test } from "vitest";
import { BatchQueue, type TrainBatch } from "../../../../src/compute/engines/tfjs/queue.ts";
import type { TrainingOutcome } from "../../../../src/compute/schemas/outcome.ts";
import { golden } from "../golden.ts";
import { madeUpCase } from "../wasm-cases.ts";

const outcome: TrainingOutcome = golden("rb_basic").expected;
const run = (n: number) => madeUpCase({ n, dim: 3 });

/** A queue that trains nothing, and the sizes n of the runs of each batch it was given. */
function pretend(most: number, train?: TrainBatch) {
  const batches: number[][] = [];
  const queue = new BatchQueue(most, async (members) => {
    batches.push(members.map((member) => member.run.n));
    await Promise.resolve();
    return train
      ? train(members)
      : members.map(() => ({ status: "fulfilled" as const, value: outcome }));
  });
  return { queue, batches };
}

describe("a queue", () => {
  test("trains what waits and has one shape together, the longest waiting first", async () => {
    const { queue, batches } = pretend(3);
    await Promise.all([5, 7, 5, 5, 7, 5].map((n) => queue.train(run(n))));
    expect(batches).toEqual([[5, 5, 5], [7, 7], [5]]);
  });

  test("waits for those that ask for another run when theirs is done", async () => {
    const { queue, batches } = pretend(2);
    const worker = async () => {
      await queue.train(run(5));
      await queue.train(run(5));
    };
    await Promise.all([worker(), worker()]);
    expect(batches).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test("puts fewer runs into a batch where their logits are large", async () => {
    const { queue, batches } = pretend(8);
    const large = { ...run(5), n: 3000 };
    await Promise.all([queue.train(large), queue.train(large)]);
    expect(batches).toEqual([[3000], [3000]]);
  });

  test("passes on what became of each run", async () => {
    const { queue } = pretend(2, () =>
      Promise.resolve([
        { status: "fulfilled", value: outcome },
        { status: "rejected", reason: new Error("non-finite loss: NaN at step 3") },
      ]),
    );
    const [first, second] = await Promise.allSettled([queue.train(run(5)), queue.train(run(5))]);
    expect(first).toEqual({ status: "fulfilled", value: outcome });
    expect(second).toHaveProperty("reason.message", "non-finite loss: NaN at step 3");
  });

  test("rejects a batch that fails as a whole, and goes on with the next", async () => {
    let calls = 0;
    const { queue } = pretend(1, (members) =>
      ++calls === 1
        ? Promise.reject(new Error("invalid row: zero vector at row 0"))
        : Promise.resolve(members.map(() => ({ status: "fulfilled", value: outcome }))),
    );
    const [first, second] = await Promise.allSettled([queue.train(run(5)), queue.train(run(5))]);
    expect(first).toHaveProperty("reason.message", "invalid row: zero vector at row 0");
    expect(second.status).toBe("fulfilled");
  });

  test("drops a run that is aborted while it waits", async () => {
    const { queue, batches } = pretend(1);
    const controller = new AbortController();
    const first = queue.train(run(5));
    const second = queue.train(run(7), { signal: controller.signal });
    controller.abort(new Error("stopped by the test"));
    await expect(second).rejects.toThrow("stopped by the test");
    await first;
    expect(batches).toEqual([[5]]);
    const signal = AbortSignal.abort(new Error("never started"));
    await expect(queue.train(run(5), { signal })).rejects.toThrow("never started");
  });

  test("that is closed rejects what waits and what comes", async () => {
    const { queue, batches } = pretend(1);
    const waiting = queue.train(run(5));
    await Promise.all([
      queue.close(),
      expect(waiting).rejects.toThrow("missing engine: it was closed"),
    ]);
    await expect(queue.train(run(5))).rejects.toThrow("missing engine: it was closed");
    expect(batches).toEqual([]);
  });
});
