import { expect, test } from "vitest";
import { experiment } from "../../../src/compute/experiments/figure-11.ts";

const caseOf = (run: string) => experiment.runs().find(({ id }) => id === run)!.case;
const drawsOf = (run: string) => {
  const { init } = caseOf(run);
  return Array.isArray(init) ? [] : init.torch.draws;
};

test("the generator runs on from one number of modalities to the next, two draws per modality", () => {
  expect(drawsOf("k4")).toEqual([0, 2, 4, 6]);
  expect(drawsOf("k6")).toEqual([8, 10, 12, 14, 16, 18]);
  expect(drawsOf("k8")[0]).toBe(20);
  expect(drawsOf("k10")[0]).toBe(36);
  expect(drawsOf("k10")).toHaveLength(10);
});

test("the run of the text to the letter trains the second modality alone", () => {
  const { locked, init, temperature } = caseOf("only-second");
  expect(locked).toEqual([true, false, true, true]);
  expect(init).toEqual(caseOf("four.relative-bias/published/r0").init);
  expect(temperature).toEqual({ init: 10, trainable: true });
});

test("with one seed every arm has one run per form, and the single runs stay", () => {
  expect(experiment.runs({ seeds: 1 })).toHaveLength(8 * 2 + 5);
});
