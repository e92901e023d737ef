import { expect, test } from "vitest";
import { calculate } from "../../../src/compute/commands/calculate.ts";
import { EXPERIMENTS } from "../../../src/compute/experiments/index.ts";

const never = new AbortController().signal;

test("gives in a thread of its own what the experiment gives", async () => {
  const { summary, seconds } = await calculate("corollary-2", never);
  expect(summary).toEqual(EXPERIMENTS["corollary-2"].summarise(new Map()));
  expect(summary.metrics.length).toBeGreaterThan(0);
  expect(seconds).toBeGreaterThan(0);
});

test("stops at once when it is told to", async () => {
  const interrupt = new AbortController();
  const start = performance.now();
  const long = calculate("unicon", interrupt.signal);
  setTimeout(() => {
    interrupt.abort(new Error("enough"));
  }, 300);
  await expect(long).rejects.toThrow("enough");
  expect(performance.now() - start).toBeLessThan(20_000);
});

test("rejects with the fault when the experiment fails", async () => {
  await expect(calculate("figure-99", never)).rejects.toThrow("summarise");
});
