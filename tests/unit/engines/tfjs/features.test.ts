import { afterAll, describe, expect, test } from "vitest";
import { createReferenceEngine } from "../../../../src/compute/engines/reference/index.ts";
import { createTfjsEngine } from "../../../../src/compute/engines/tfjs/index.ts";
import type { TrainingCase } from "../../../../src/compute/schemas/case.ts";
import { compareOutcome } from "../golden.ts";
import { madeUpCase } from "../wasm-cases.ts";

const reference = createReferenceEngine();
const engine = await createTfjsEngine({ backend: "wasm" });
afterAll(() => engine.close());

async function expectLikeReference(run: TrainingCase): Promise<void> {
  const [actual, expected] = [await engine.train(run), await reference.train(run)];
  const { gradient, ...errors } = compareOutcome(actual, expected);
  const row = expected.gradientAtStep1.firstTrainableRow0;
  // A relative error means nothing to a modality without a pair, or to points of a line.
  if (row?.every((g) => g === 0)) expect(actual.gradientAtStep1.firstTrainableRow0).toEqual(row);
  else expect(gradient).toBeLessThan(1e-5);
  expect(Math.max(...Object.values(errors))).toBeLessThan(1e-4);
}

describe("pairs of modalities", () => {
  const graphs: Record<string, [number, number][]> = {
    path: [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
    reversed: [
      [3, 0],
      [2, 1],
    ],
    duplicate: [
      [0, 1],
      [1, 0],
      [0, 1],
      [2, 3],
    ],
    "partial, the first modality without a pair": [[1, 2]],
  };
  test.each(Object.entries(graphs))("%s", async (_, pairs) => {
    for (const locked of [[], [1, 2], [0, 3]])
      await expectLikeReference(madeUpCase({ n: 13, dim: 5, modalities: 4, pairs, locked }));
  });
});

describe("what is trained", () => {
  const fixed = (init: number) => ({ init, trainable: false });
  test.each([
    ["neither t nor bias", { temperature: fixed(30), bias: fixed(0.2) }],
    ["t alone", { bias: fixed(0.2) }],
    ["bias alone", { temperature: fixed(30) }],
  ])("%s", async (_, change) => {
    for (const parameterization of ["bias", "relative-bias"])
      await expectLikeReference(
        madeUpCase({ n: 19, dim: 6, change: { ...change, parameterization } }),
      );
  });

  test("t and the bias alone, all modalities locked", async () => {
    await expectLikeReference(madeUpCase({ n: 9, dim: 4, locked: [0, 1] }));
  });

  test("nothing at all: fixed numbers stay exactly where they start", async () => {
    const change = { temperature: fixed(7.1), bias: fixed(0.3) };
    const { trace, final, gradientAtStep1 } = await engine.train(
      madeUpCase({ n: 9, dim: 4, locked: [0, 1], change }),
    );
    expect([final.temperature, final.bias]).toEqual([7.1, 0.3]);
    expect(gradientAtStep1.firstTrainableRow0).toBeNull();
    expect(gradientAtStep1.temperatureLog).toBeTypeOf("number");
    expect(new Set([final.loss, ...trace.map((entry) => entry.loss)]).size).toBe(1);
  });

  test("the adapter, however its pair is written", async () => {
    for (const parameterization of ["bias", "relative-bias"])
      await expectLikeReference(
        madeUpCase({
          n: 21,
          dim: 7,
          locked: [0],
          pairs: [[1, 0]],
          change: { parameterization, adapter: { x: 0.5 } },
        }),
      );
  });
});

test.each([
  [2, 1],
  [2, 2],
  [33, 3],
  [129, 17],
])("N = %i, d = %i", async (n, dim) => {
  await expectLikeReference(madeUpCase({ n, dim }));
});

test.each([
  { name: "adam", lr: 0.003, betas: [0.5, 0.9], epsilon: 1e-4 },
  { name: "adam", lr: 0.01, betas: [0, 0.99], epsilon: 0 },
])("the optimiser's numbers are used: $betas $epsilon", async (optimizer) => {
  await expectLikeReference(madeUpCase({ n: 17, dim: 5, change: { optimizer } }));
});

test("what is recorded or measured changes nothing else", async () => {
  const run = madeUpCase({ n: 12, dim: 4 });
  const often = Array.from({ length: run.steps }, (_, i) => i + 1);
  const watched = await engine.train({ ...run, record: often, measure: often });
  const { trace, final } = await engine.train(run);
  expect(watched.final).toEqual(final);
  expect(watched.trace.filter((t) => run.record.includes(t.step))).toEqual(trace);
  expect(watched.measurements!.map((m) => m.step)).toEqual(often);
  expect(watched.measurements!.at(-1).margin).toBe(final.margin);
});
