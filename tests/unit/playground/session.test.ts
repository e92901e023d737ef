import { beforeAll, describe, expect, test } from "vitest";
import { KernelInstance } from "../../../src/compute/engines/wasm/kernel-instance.ts";
import { trainInKernel } from "../../../src/compute/engines/wasm/train.ts";
import type { TrainingCase } from "../../../src/compute/schemas/case.ts";
import { canonicalJson } from "../../../src/compute/store/canonical.ts";
import { kernelBytes } from "../../../src/playground/kernel-bytes.ts";
import { PRESETS } from "../../../src/playground/presets.ts";
import { BINS } from "../../../src/playground/product-counts.ts";
import { Session } from "../../../src/playground/session.ts";

let kernel: KernelInstance;
beforeAll(async () => {
  kernel = new KernelInstance(await WebAssembly.compile(await kernelBytes()));
});

const caseOf = (id: string, steps: number): TrainingCase => ({
  ...PRESETS.find((preset) => preset.id === id)!.case,
  steps,
  record: [1, 7, steps],
  measure: [3, steps],
});

describe("a session", () => {
  test.each(["figure-5", "table-3-four", "figure-16-bias", "notebooks-adapter"])(
    "of %s ends with the engine's bytes, however it is cut up and looked at",
    (id) => {
      const run = caseOf(id, 40);
      const training = trainInKernel(kernel, run);
      let next = training.next();
      while (!next.done) next = training.next();

      const session = new Session(kernel, run);
      for (const steps of [1, 2, 3, 20, 1, 100]) {
        session.look();
        session.advance(steps);
      }
      expect(canonicalJson(session.outcome())).toBe(canonicalJson(next.value));
    },
  );

  test("notes its start and every point of its curve once, and stops at its last step", () => {
    const session = new Session(kernel, caseOf("figure-5", 1000));
    session.advance(7);
    expect(() => session.outcome()).toThrow("unfinished run: 7 of 1000 steps");
    session.advance(5000);
    expect([session.done, session.finished]).toEqual([1000, true]);
    const steps = session.points.map(({ step }) => step);
    expect(steps.slice(0, 4)).toEqual([0, 1, 2, 5]);
    expect(steps.at(-1)).toBe(1000);
    expect(steps.length).toBeGreaterThan(200);
    expect(new Set(steps).size).toBe(steps.length);
  });

  test("shows all products, and the vectors where they can be drawn", () => {
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    const low = new Session(kernel, caseOf("figure-5", 10)).look();
    expect(low.products.matching).toHaveLength(BINS);
    expect([sum(low.products.matching), sum(low.products.nonMatching)]).toEqual([20, 380]);
    expect(low.vectors.map((M) => M.length)).toEqual([60, 60]);
    const high = new Session(kernel, caseOf("table-3-four", 10)).look();
    expect([sum(high.products.matching), sum(high.products.nonMatching)]).toEqual([600, 59_400]);
    expect(high.vectors).toEqual([]);
  });

  test("knows at which product the logit is zero", () => {
    const at = (id: string) => new Session(kernel, caseOf(id, 10)).look().point;
    expect(at("table-4-half").threshold).toBe(0.5);
    expect(at("figure-16-bias")).toMatchObject({ bias: -10, temperature: 10, threshold: -1 });
    const { delta, threshold, bias } = at("notebooks-adapter");
    expect(delta! ** 2 * threshold - (1 - delta! ** 2)).toBeCloseTo(bias, 12);
  });
});
