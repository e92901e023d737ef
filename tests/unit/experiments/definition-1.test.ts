import { expect, test } from "vitest";
import { experiment } from "../../../src/compute/experiments/definition-1.ts";
import {
  relativeBiasTerms,
  sigmoidTerms,
} from "../../../src/compute/experiments/theory/loss-formulas.ts";
import { syntheticOutcomes } from "../claims/synthetic-outcomes.ts";

const outcomes = syntheticOutcomes(experiment.runs({ seeds: 1 })).entries();
const withGradient = new Map(
  [...outcomes].map(([id, outcome]) => [
    id,
    { ...outcome, gradientAtStep1: { ...outcome.gradientAtStep1, bias: 1 } },
  ]),
);
const found = Object.fromEntries(
  experiment.summarise(withGradient).metrics.map(({ id, value }) => [id, value]),
);

test("eq. (9) at (t, b_rel) is eq. (1) at (t, t b_rel), and its gradients are the chain rule's", () => {
  expect(found["definition-1/draws"]).toBe(1000);
  expect(found["definition-1/loss.worst"]).toBeLessThan(1e-13);
  expect(found["definition-1/gradient.worst"]).toBeLessThan(1e-13);
});

test("engines are compared at the first step; a bias gradient that misses its factor t shows", () => {
  // Both runs claim a bias gradient of 1, where t = 10 lies between the parameterizations.
  expect(found["definition-1/float32.gradient.worst"]).toBeCloseTo(0.9, 12);
});

test("both sums have the terms of two pairs as printed", () => {
  const S = Float64Array.of(0.5, -0.25, 0, 1);
  // t = 2, b_rel = 1/2: logits -2 s + 1 on the diagonal, 2 s - 1 off it.
  const terms = [
    Math.log1p(Math.exp(0)),
    Math.log1p(Math.exp(-1.5)),
    Math.log1p(Math.exp(-1)),
    Math.log1p(Math.exp(-1)),
  ];
  sigmoidTerms(S, 2, 2, 1).forEach((term, at) => expect(term).toBeCloseTo(terms[at]!, 14));
  relativeBiasTerms({ S, n: 2, temperature: 2, relativeBias: 0.5 }).forEach((term, at) =>
    expect(term).toBeCloseTo(terms[at]!, 14),
  );
});
