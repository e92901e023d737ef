import { describe, expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/loss-forms.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

const CELLS = ["two-t100.b2", "two-t200", "four-t200", "locked-t200"];

interface Outcome {
  separated: number;
  loss: number;
}
const STUCK: Outcome = { separated: 0, loss: 0.16 };
const SEPARATED: Outcome = { separated: 3, loss: 1e-6 };

/** Verdicts of the parts when every cell ends so, and gaps along a row rise by `slope` a cell. */
function partsOf(published: Outcome, formula: Outcome, slope = 0.1, seeds = 3) {
  const metrics: Record<string, number> = { "loss-forms/seeds": seeds };
  for (const [form, outcome] of Object.entries({ published, formula })) {
    for (const cell of CELLS) {
      metrics[`loss-forms/${cell}.${form}.separated`] = outcome.separated;
      metrics[`loss-forms/${cell}.${form}.loss.mean`] = outcome.loss;
    }
    metrics[`loss-forms/start-high.${form}.negative-runs`] = 66 * Number(outcome.separated === 0);
  }
  for (const t0 of [30, 100])
    for (let i = 0; i < 11; i++)
      metrics[`loss-forms/start-t${t0}.b${i}.published.gap.mean`] = slope * i;
  const data = lookup({ results: resultsOf(metrics), papers: readPapers() });
  return Object.fromEntries(
    claims.map((claim) => [claim.id, judge(claim, data).parts.map(({ verdict }) => verdict)]),
  );
}

describe("that a fixed high inverse temperature fails", () => {
  test("is confirmed where it fails under the paper's own formula", () => {
    expect(partsOf(STUCK, STUCK)["Q16"]).toEqual(Array(4).fill("confirmed"));
  });

  test("is a statement on the code where it fails under the code alone", () => {
    expect(partsOf(STUCK, SEPARATED)["Q16"]).toEqual(Array(4).fill("corrected"));
  });

  test("is contradicted where neither fails, or the loss becomes small all the same", () => {
    expect(partsOf(SEPARATED, SEPARATED)["Q16"]).toEqual(Array(4).fill("contradicted"));
    const small = { separated: 0, loss: 6e-5 };
    expect(partsOf(small, small)["Q16"]).toEqual(Array(4).fill("contradicted"));
  });

  test("is judged on three seeds", () => {
    expect(partsOf(STUCK, STUCK, 0.1, 2)["Q16"]).toEqual(Array(4).fill("inconclusive"));
  });
});

test("in the printed table itself the poorer starts have a high relative bias", () => {
  expect(partsOf(STUCK, STUCK)["T5.neg"]![2]).toBe("corrected");
});

describe("that a high start with a low relative bias can end negative", () => {
  const part = (i: number, ...given: Parameters<typeof partsOf>) => partsOf(...given)["T5.neg"]![i];

  test("asks for one negative run, under the formula or else under the code", () => {
    expect(part(0, STUCK, STUCK)).toBe("confirmed");
    expect(part(0, STUCK, SEPARATED)).toBe("corrected");
    expect(part(0, SEPARATED, SEPARATED)).toBe("inconclusive");
  });

  test("holds as printed where gaps rise with the relative bias, corrected where they fall", () => {
    expect(part(1, STUCK, STUCK, 0.1)).toBe("confirmed");
    expect(part(1, STUCK, STUCK, -0.1)).toBe("corrected");
    expect(part(1, STUCK, STUCK, 0)).toBe("inconclusive");
  });
});
