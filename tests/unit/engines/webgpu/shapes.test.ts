import { afterAll, describe, test } from "vitest";
import { createReferenceEngine } from "../../../../src/compute/engines/reference/index.ts";
import { createWebgpuEngine } from "../../../../src/compute/engines/webgpu/index.ts";
import type { Form } from "../../../../src/compute/engines/webgpu/shape.ts";
import { expectLikeOracle } from "../float32-bounds.ts";
import { madeUpCase, type Shape } from "../wasm-cases.ts";
import { onWebgpu } from "./here.ts";

onWebgpu(async () => {
  const reference = createReferenceEngine();
  const engines = {
    workgroup: await createWebgpuEngine({ form: "workgroup" }),
    tiled: await createWebgpuEngine({ form: "tiled" }),
  };
  afterAll(async () => {
    for (const engine of Object.values(engines)) await engine.close();
  });

  /** The kernel answers to the float64 oracle, within what golden cases are held to. */
  async function expectLikeReference(form: Form, shape: Shape): Promise<void> {
    const run = madeUpCase(shape);
    const expected = await reference.train(run);
    const actual = await engines[form].train(run);
    expectLikeOracle(actual, expected);
  }

  const clamped = { logEpsilon: 1e-6 };
  const published = { logEpsilon: 1e-6, complement: "float32" };
  const adapter = { x: 0.5 };
  const fixed = (init: number) => ({ init, trainable: false });
  const star: [number, number][] = [
    [0, 1],
    [0, 2],
    [3, 0],
  ];
  const duplicate: [number, number][] = [
    [0, 1],
    [1, 0],
    [2, 3],
  ];

  describe.each(["workgroup", "tiled"] as const)("%s", (form) => {
    test.each<[string, Shape]>([
      ["two samples on a line", { n: 2, dim: 1 }],
      ["two samples in the plane", { n: 2, dim: 2, change: clamped }],
      ["odd numbers of samples", { n: 33, dim: 2, change: published }],
      ["odd dimensions", { n: 7, dim: 17 }],
      ["a star of modalities", { n: 13, dim: 5, modalities: 4, pairs: star, locked: [0] }],
      ["pairs listed twice", { n: 5, dim: 3, modalities: 4, pairs: duplicate, locked: [1, 2] }],
      ["a modality in no pair", { n: 5, dim: 3, modalities: 3, pairs: [[2, 0]] }],
      ["all modalities locked", { n: 9, dim: 4, locked: [0, 1] }],
      [
        "the adapter",
        // However the pair is written.
        { n: 21, dim: 7, locked: [0], pairs: [[1, 0]], change: { ...clamped, adapter } },
      ],
      [
        "the adapter, on another parameterisation and loss",
        { n: 5, dim: 2, locked: [0], change: { parameterization: "bias", ...published, adapter } },
      ],
      ["t alone", { n: 19, dim: 6, change: { bias: fixed(0.2), parameterization: "bias" } }],
      ["the bias alone", { n: 19, dim: 6, change: { temperature: fixed(30) } }],
    ])("%s", (_, shape) => expectLikeReference(form, shape));
  });

  test("vectors beyond the workgroup memory stay in their buffer", async () => {
    await expectLikeReference("workgroup", { n: 129, dim: 17 });
  });

  test.each([
    ["samples", { n: 131, dim: 3 }],
    ["coordinates", { n: 35, dim: 70 }],
  ])("many tiles, by the number of %s", async (_, shape) => {
    await expectLikeReference("tiled", { ...shape, change: { steps: 5, record: [1, 5] } });
  });

  test.each([
    { name: "adam", lr: 0.003, betas: [0.5, 0.9], epsilon: 1e-4 },
    { name: "adam", lr: 0.01, betas: [0, 0.99], epsilon: 0 },
  ])("the optimiser's numbers are used: $betas $epsilon", async (optimizer) => {
    for (const form of ["workgroup", "tiled"] as const)
      await expectLikeReference(form, { n: 7, dim: 17, change: { optimizer } });
  });
});
