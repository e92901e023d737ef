import { describe, test } from "vitest";
import { createReferenceEngine } from "../../../src/compute/engines/reference/index.ts";
import { expectLikeOracle } from "./float32-bounds.ts";
import { kernelHere, madeUpCase, trainHere, type Shape } from "./wasm-cases.ts";

const reference = createReferenceEngine();
const kernel = await kernelHere();

/** The kernel answers to the float64 oracle, within what golden cases are held to. */
async function expectLikeReference(shape: Shape): Promise<void> {
  const run = madeUpCase(shape);
  const expected = await reference.train(run);
  const actual = trainHere(kernel, run);
  expectLikeOracle(actual, expected);
}

const FORMS = {
  formula: { logEpsilon: 0 },
  clamped: { logEpsilon: 1e-6 },
  published: { logEpsilon: 1e-6, complement: "float32" },
};

describe.each([2, 3, 4, 5, 7, 8, 9, 31, 33, 100, 129])("N = %i", (n) => {
  test.each([1, 2, 3, 8, 10, 17])("d = %i", async (dim) => {
    for (const change of Object.values(FORMS)) await expectLikeReference({ n, dim, change });
  });
});

describe("pairs of modalities", () => {
  const graphs: Record<string, [number, number][]> = {
    star: [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
    path: [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
    complete: [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
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
    partial: [[0, 2]],
  };
  test.each(Object.entries(graphs))("%s graph", async (_, pairs) => {
    for (const locked of [[], [0], [1, 2], [0, 3]])
      await expectLikeReference({ n: 13, dim: 5, modalities: 4, pairs, locked });
  });

  test("five modalities, all pairs, sizes beyond one tile", async () => {
    const pairs = [0, 1, 2, 3, 4].flatMap((a) =>
      [0, 1, 2, 3, 4].filter((b) => b > a).map((b): [number, number] => [a, b]),
    );
    await expectLikeReference({ n: 33, dim: 17, modalities: 5, pairs });
  });

  test("all modalities locked, only t and the bias trained", async () => {
    await expectLikeReference({ n: 9, dim: 4, locked: [0, 1] });
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
      await expectLikeReference({ n: 19, dim: 6, change: { ...change, parameterization } });
  });

  test.each(Object.entries(FORMS))("the adapter, under the %s loss", async (_, form) => {
    for (const parameterization of ["bias", "relative-bias"])
      for (const [n, dim] of [
        [2, 1],
        [5, 2],
        [21, 7],
        [100, 10],
      ])
        await expectLikeReference({
          n: n!,
          dim: dim!,
          locked: [0],
          // However the pair is written.
          pairs: [[1, 0]],
          change: { ...form, parameterization, adapter: { x: 0.5 } },
        });
  });
});

test.each([
  { name: "adam", lr: 0.003, betas: [0.5, 0.9], epsilon: 1e-4 },
  { name: "adam", lr: 0.01, betas: [0, 0.99], epsilon: 0 },
])("the optimiser's numbers are used: $betas $epsilon", async (optimizer) => {
  await expectLikeReference({ n: 17, dim: 5, change: { optimizer } });
});

test("columns beyond one panel", async () => {
  // 517 samples are more than a panel of 64 tiles; 1000 coordinates leave two tiles to a panel.
  await expectLikeReference({ n: 517, dim: 3, change: { steps: 5, record: [1, 5] } });
  await expectLikeReference({ n: 41, dim: 1000, change: { steps: 5, record: [1, 5] } });
});
