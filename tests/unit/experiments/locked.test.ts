import { describe, expect, test } from "vitest";
import { EXPERIMENTS } from "../../../src/compute/experiments/index.ts";
import type { TrainingCase } from "../../../src/compute/schemas/case.ts";

type ExperimentId = keyof typeof EXPERIMENTS;

/** A run's case without the steps it records, which change nothing of the training. */
function caseOf(experiment: ExperimentId, run: string): Partial<TrainingCase> {
  const found = EXPERIMENTS[experiment].runs().find(({ id }) => id === run);
  if (!found) throw new Error(`missing run: ${run}`);
  return { ...found.case, record: [] };
}

describe("the runs from the notebook's starts are the notebook's runs", () => {
  test.each([
    ["figure-10", "notebook.relative-bias", "locked.relative-bias"],
    ["figure-10", "notebook.bias", "locked.bias"],
    ["figure-10", "notebook.fixed-t10", "locked.fixed-t10"],
    ["figure-10", "notebook.fixed-t200", "locked.fixed-t200"],
    ["figure-15", "notebook.adapter", "locked.adapter"],
    ["figure-11", "four.relative-bias", "four.relative-bias"],
    ["figure-11", "four.bias", "four.bias"],
    ["figure-11", "four.fixed-t200", "four.fixed-t200"],
  ] as const)("%s %s", (experiment, arm, configuration) => {
    for (const form of ["published", "formula"])
      expect(caseOf(experiment, `${arm}/${form}/r0`)).toEqual(
        caseOf("notebooks", `${configuration}/${form}`),
      );
  });
});

describe("the stated starts", () => {
  const arms = ["relative-bias", "bias", "fixed-t10", "fixed-t200", "adapter"];
  const starts = arms.map((arm) => caseOf("figure-15", `stated.${arm}/published/r2`));

  test("have the same vectors and no bias, whatever is trained", () => {
    for (const start of starts) {
      expect(start.init).toEqual({ torch: { seed: 52, draws: [0, 1] } });
      expect(start.bias?.init).toBe(0);
    }
  });

  test("begin at t = 10 unless t is fixed elsewhere", () => {
    expect(starts.map((start) => start.temperature)).toEqual([
      { init: 10, trainable: true },
      { init: 10, trainable: true },
      { init: 10, trainable: false },
      { init: 200, trainable: false },
      { init: 10, trainable: true },
    ]);
  });
});

test("the matched adapter starts at t / delta^2 and -(1 - delta^2), delta the sigmoid of a half", () => {
  const { temperature, bias } = caseOf("figure-15", "stated.adapter-matched/formula/r0");
  // delta^2 = 0.6224593312^2 = 0.3874556190
  expect(temperature?.init).toBeCloseTo(25.809408, 5);
  expect(bias?.init).toBeCloseTo(-0.612544381, 8);
});
