import { afterAll, describe, test } from "vitest";
import type { Engine } from "../../../../src/compute/engines/engine.ts";
import { createReferenceEngine } from "../../../../src/compute/engines/reference/index.ts";
import { createWasmBlocksEngine } from "../../../../src/compute/engines/wasm-blocks/index.ts";
import { expectLikeOracle } from "../float32-bounds.ts";
import { madeUpCase, type Shape } from "../wasm-cases.ts";

const reference = createReferenceEngine();
const eight = await createWasmBlocksEngine({ workers: 2, blockRows: 8 });
const twentyFour = await createWasmBlocksEngine({ workers: 2, blockRows: 24 });
afterAll(() => Promise.all([eight, twentyFour].map((engine) => engine.close())));

/** Both block sizes answer to the float64 oracle, within what golden cases are held to. */
async function expectLikeReference(shape: Shape): Promise<void> {
  for (const engine of [eight, twentyFour]) await expectClose(engine, shape);
}

async function expectClose(engine: Engine, shape: Shape): Promise<void> {
  const run = madeUpCase(shape);
  const expected = await reference.train(run);
  const actual = await engine.train(run);
  expectLikeOracle(actual, expected);
}

const FORMS = {
  formula: { logEpsilon: 0 },
  clamped: { logEpsilon: 1e-6 },
  published: { logEpsilon: 1e-6, complement: "float32" },
};

describe.each([2, 7, 8, 9, 15, 16, 17, 24, 25, 31, 48, 100, 129])("N = %i", (n) => {
  test.each([1, 3, 10])("d = %i", async (dim) => {
    for (const change of Object.values(FORMS)) await expectLikeReference({ n, dim, change });
  });
});

test.each([[[]], [[0]], [[1, 2]], [[0, 3]]])(
  "pairs of four modalities, %j locked",
  async (locked) => {
    const pairs: [number, number][] = [
      [0, 1],
      [3, 0],
      [1, 2],
      [1, 3],
      [0, 1],
    ];
    await expectLikeReference({ n: 29, dim: 5, modalities: 4, pairs, locked });
  },
);

test("all modalities locked, only t and the bias trained", async () => {
  await expectLikeReference({ n: 19, dim: 4, locked: [0, 1] });
});

test.each(Object.entries(FORMS))("the adapter, under the %s loss", async (_, form) => {
  for (const parameterization of ["bias", "relative-bias"])
    await expectLikeReference({
      n: 61,
      dim: 7,
      locked: [0],
      change: { ...form, parameterization, adapter: { x: 0.5 } },
    });
});

test("blocks of several panels", async () => {
  // 1000 coordinates leave two tiles to a panel, and a block of 24 rows has three.
  await expectLikeReference({ n: 61, dim: 1000, change: { steps: 5, record: [1, 5] } });
});
