import { expect, test } from "vitest";
import { createWasmBlocksEngine } from "../../../../src/compute/engines/wasm-blocks/index.ts";
import type { TrainingCase } from "../../../../src/compute/schemas/case.ts";
import { madeUpCase } from "../wasm-cases.ts";

const steps = { steps: 40, record: [1, 7, 40], measure: [9] };
const complete: [number, number][] = [
  [0, 1],
  [0, 2],
  [1, 2],
];
const CASES: Record<string, TrainingCase> = {
  "two modalities": madeUpCase({ n: 203, dim: 6, change: steps }),
  "three modalities, one locked": madeUpCase({
    n: 77,
    dim: 9,
    modalities: 3,
    pairs: complete,
    locked: [1],
    change: { ...steps, parameterization: "bias", logEpsilon: 1e-8, complement: "float32" },
  }),
  "an adapter": madeUpCase({
    n: 90,
    dim: 5,
    locked: [0],
    change: { ...steps, logEpsilon: 1e-8, adapter: { x: 0.5 } },
  }),
};

/** The outcomes of all cases with so many workers, in blocks of 16 rows, as text. */
async function outcomes(workers: number): Promise<string[]> {
  const engine = await createWasmBlocksEngine({ workers, blockRows: 16 });
  try {
    const trained = await Promise.all(Object.values(CASES).map((run) => engine.train(run)));
    return trained.map((outcome) => JSON.stringify(outcome));
  } finally {
    await engine.close();
  }
}

const alone = await outcomes(1);

test.each([2, 3, 4, 7])("%i workers give the bytes of one", async (workers) => {
  expect(await outcomes(workers)).toEqual(alone);
});

test("the same workers give the same bytes again", async () => {
  expect(await outcomes(3)).toEqual(await outcomes(3));
});

test("the size of a block does change them, so that the tests above compare what was shared out", async () => {
  const engine = await createWasmBlocksEngine({ workers: 2, blockRows: 64 });
  const other = await engine.train(CASES["two modalities"]!);
  await engine.close();
  expect(JSON.stringify(other)).not.toBe(alone[0]);
});
