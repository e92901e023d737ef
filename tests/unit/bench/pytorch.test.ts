import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { difference } from "../../../bench/agreement.ts";
import { AGREEMENT_CASES } from "../../../bench/cases.ts";
import { openPytorch } from "../../../bench/subjects/pytorch.ts";
import { openReference } from "../../../bench/subjects/reference.ts";
import type { TrainingCase } from "../../../src/compute/schemas/case.ts";

const here = ["python3", "/usr/bin/python3", "python"].some(
  (python) => spawnSync(python, ["-c", "import torch"]).status === 0,
);
const short = (run: TrainingCase): TrainingCase => ({
  ...run,
  steps: 20,
  record: [1, 20],
  measure: [1, 20],
});

if (!here) test.skip("not run: PyTorch, no Python of this machine has it", () => undefined);
else
  describe.each([
    ["eager", false],
    ["batched", true],
  ])("the %s loop", (_, batched) => {
    test("goes with the reference in every case, the same way each time", async () => {
      const [loop, oracle] = [await openPytorch(batched), await openReference()];
      for (const [id, run] of Object.entries(AGREEMENT_CASES)) {
        const found = await loop.train(short(run));
        expect(await loop.train(short(run)), id).toEqual(found);
        const expected = await oracle.train(short(run));
        for (const [i, state] of found.entries()) {
          const by = difference(state, expected[i]!);
          expect(Math.max(...Object.values(by)), `${id}: ${JSON.stringify(by)}`).toBeLessThan(1e-5);
        }
      }
      await loop.close();
    }, 240_000);

    test("says what it cannot do", async () => {
      const loop = await openPytorch(batched);
      const [timer] = await loop.timersAt({ n: -1, dim: 10 }, 1);
      await expect(async () => timer!.time(1)).rejects.toThrow(/^invalid request: /);
      await loop.close();
    });
  });
