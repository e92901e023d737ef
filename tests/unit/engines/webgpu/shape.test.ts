import { expect, test } from "vitest";
import { shapeOf } from "../../../../src/compute/engines/webgpu/shape.ts";
import { Slots } from "../../../../src/compute/engines/webgpu/slots.ts";
import type { Program } from "../../../../src/compute/engines/webgpu/program.ts";
import { madeUpCase } from "../wasm-cases.ts";

test("the paper's sizes take one workgroup per run, larger ones many", () => {
  const form = (n: number, dim: number) => {
    const run = madeUpCase({ n: 2, dim: 1 });
    return shapeOf({ ...run, n, dim }).form;
  };
  expect([form(100, 10), form(256, 64)]).toEqual(["workgroup", "workgroup"]);
  expect([form(257, 10), form(100, 65)]).toEqual(["tiled", "tiled"]);
});

test("a pair is gone through from its trained sides, and adds to the scalars from one", () => {
  const pairs: [number, number][] = [
    [0, 1],
    [2, 1],
  ];
  const { active, trained } = shapeOf(
    madeUpCase({ n: 2, dim: 3, modalities: 3, pairs, locked: [0] }),
  );
  expect(trained).toEqual([false, true, true]);
  expect(active).toEqual([
    {
      matrix: 1,
      partners: [
        { matrix: 0, primary: true },
        { matrix: 2, primary: false },
      ],
    },
    { matrix: 2, partners: [{ matrix: 1, primary: true }] },
  ]);
});

test("a locked side is gone through only for the scalars of a pair with both locked", () => {
  const { active } = shapeOf(madeUpCase({ n: 2, dim: 3, locked: [0, 1] }));
  expect(active).toEqual([{ matrix: 1, partners: [{ matrix: 0, primary: true }] }]);
});

test("runs that differ only in their numbers share a shape", () => {
  const run = madeUpCase({ n: 5, dim: 3 });
  const other = { ...run, steps: 99, bias: { init: -1, trainable: true } };
  expect(shapeOf(other)).toEqual(shapeOf(run));
  expect(shapeOf({ ...run, logEpsilon: 1e-8 })).not.toEqual(shapeOf(run));
});

test("a run too large for the device's buffers is refused", async () => {
  const limits = { maxStorageBufferBindingSize: 2 ** 27, maxBufferSize: 2 ** 28 };
  const device = { limits } as GPUDevice;
  const shape = shapeOf({ ...madeUpCase({ n: 2, dim: 1 }), n: 40_000, dim: 256 });
  await expect(Slots.create(device, {} as Program, shape, 1)).rejects.toThrow(
    "missing memory: 2 modalities of 40000 x 256",
  );
});
