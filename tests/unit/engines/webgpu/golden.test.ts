import { afterAll, expect, test } from "vitest";
import { createWebgpuEngine } from "../../../../src/compute/engines/webgpu/index.ts";
import type { TrainingCase } from "../../../../src/compute/schemas/case.ts";
import { TrainingOutcome } from "../../../../src/compute/schemas/outcome.ts";
import {
  compareOutcome,
  compareTrace,
  FLOAT64_NAMES,
  golden,
  PUBLISHED_NAMES,
  reportsGradients,
} from "../golden.ts";
import { onWebgpu } from "./here.ts";

onWebgpu(async () => {
  const engine = await createWebgpuEngine();
  const tiled = await createWebgpuEngine({ form: "tiled" });
  afterAll(async () => {
    await engine.close();
    await tiled.close();
  });

  function expectLikeFloat64(run: TrainingCase, actual: unknown, expected: TrainingOutcome): void {
    const outcome = TrainingOutcome.parse(actual);
    const errors = compareOutcome(outcome, expected);
    expect(errors.loss).toBeLessThan(5e-5);
    expect(errors.temperature).toBeLessThan(1e-5);
    expect(errors.bias).toBeLessThan(1e-5);
    expect(errors.delta).toBeLessThan(1e-5);
    expect(errors.vectors).toBeLessThan(1e-3);
    expect(errors.margin).toBeLessThan(1e-3);
    expect(errors.gradient).toBeLessThan(1e-4);
    expect(reportsGradients(run, outcome)).toBe(true);
  }

  test.each(FLOAT64_NAMES)("%s stays with PyTorch's float64 as float32 can", async (name) => {
    const { case: run, expected } = golden(name);
    expectLikeFloat64(run, await engine.train(run), expected);
  });

  test.each(PUBLISHED_NAMES)("%s stays with PyTorch's float32", async (name) => {
    const { case: run, expected } = golden(name);
    for (const actual of [await engine.train(run), await tiled.train(run)]) {
      const early = compareTrace(actual.trace, expected.trace, 20);
      const late = compareTrace(actual.trace, expected.trace, 100);
      expect(Math.max(early.loss, early.temperature, early.bias)).toBeLessThan(2e-3);
      expect(Math.max(late.loss, late.temperature, late.bias)).toBeLessThan(2e-2);
      expect(compareOutcome(actual, expected).gradient).toBeLessThan(1e-4);
    }
  });

  test.each(["bias_param", "four_modalities", "locked_adapter", "paper_size", "star_graph"])(
    "%s in tiles stays with PyTorch as well",
    async (name) => {
      const { case: run, expected } = golden(name);
      expectLikeFloat64(run, await tiled.train(run), expected);
    },
  );
});
