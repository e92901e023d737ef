import { describe, expect, test } from "vitest";
import {
  clamped,
  entryLoss,
  FORMULA,
  published,
  TORCH_FORMULA,
} from "../../../src/compute/math/entry-loss.ts";

const EPSILON = 1e-8;
const FORMS = { FORMULA, TORCH_FORMULA, clamped: clamped(EPSILON) };

/** Expected values from 40 digits of mpmath. */
describe("FORMULA", () => {
  test.each([
    [-700, 9.85967654375977e-305],
    [-3.3, 0.036219258870659285],
    [0, 0.6931471805599453],
    [2, 2.1269280110429727],
    [30, 30.000000000000092],
    [700, 700],
  ])("at a logit wrong by %d is %d", (z, expected) => {
    expect(FORMULA.loss(z, false) / expected).toBeCloseTo(1, 14);
    expect(FORMULA.loss(-z, true) / expected).toBeCloseTo(1, 14);
  });

  test.each([
    [-3.3, 0.03557118927263618],
    [0, 0.5],
    [2, 0.8807970779778824],
    [700, 1],
  ])("has slope sigmoid(%d) = %d off the diagonal and the opposite on it", (z, expected) => {
    expect(FORMULA.gradient(z, false)).toBeCloseTo(expected, 15);
    expect(FORMULA.gradient(-z, true)).toBeCloseTo(-expected, 15);
  });
});

test("TORCH_FORMULA is the identity above 20 and the formula below", () => {
  expect(TORCH_FORMULA.loss(20.5, false)).toBe(20.5);
  expect(TORCH_FORMULA.loss(-20.5, true)).toBe(20.5);
  expect(TORCH_FORMULA.gradient(20.5, false)).toBe(1);
  expect(TORCH_FORMULA.gradient(-20.5, true)).toBe(-1);
  expect(TORCH_FORMULA.loss(20, false)).toBe(20.000000002061153);
  expect(TORCH_FORMULA.loss(-1.25, true)).toBe(FORMULA.loss(-1.25, true));
});

describe("clamped(1e-8)", () => {
  test.each([
    [0.7, 0.40318603391960495, 1.1031860187479312, -0.33181222286598094, 0.6681877520306396],
    [-3.25, 3.28804110378442, 0.038041361300041106, -0.9626728547525405, 0.03732688695638738],
    [25, -9.986112006274013e-9, 18.419292913048864, -1.3887943725891708e-11, 0.0013868683115319884],
  ])("at logit %d", (z, matching, other, slopeMatching, slopeOther) => {
    const { loss, gradient } = clamped(EPSILON);
    expect(loss(z, true)).toBeCloseTo(matching, 14);
    expect(loss(z, false)).toBeCloseTo(other, 13);
    expect(gradient(z, true) / slopeMatching).toBeCloseTo(1, 13);
    expect(gradient(z, false) / slopeOther).toBeCloseTo(1, 13);
  });
});

describe.each(Object.entries(FORMS))("%s", (_, { loss, gradient }) => {
  test.each([-30, -6, -1, 0, 0.5, 4, 17, 30])("has its own derivative at logit %d", (z) => {
    const h = 1e-4;
    for (const matching of [true, false]) {
      const slope = (loss(z + h, matching) - loss(z - h, matching)) / (2 * h);
      expect(gradient(z, matching)).toBeCloseTo(slope, 7);
    }
  });
});

describe("published(1e-8)", () => {
  const { loss, gradient } = published(EPSILON);

  test("a wrong pair that saturates costs 18.42 and has no gradient", () => {
    expect(gradient(17, false)).toBe(0);
    expect(loss(17, false)).toBe(18.420680743952367);
  });

  test("below saturation Q keeps the steps of float32", () => {
    // P = 1 - 2 x 2^-24 at logit 16, so Q = 2^-23; the exact Q is 1.125e-7.
    expect(gradient(16, false)).toBe(((1 - 2 ** -23) * 2 ** -23) / (2 ** -23 + EPSILON));
  });

  test("a matching pair that is right has a loss just below 0", () => {
    expect(loss(40, true)).toBeCloseTo(-1e-8, 15);
    expect(gradient(40, true)).toBe(-0);
  });

  test("a matching pair at a very negative logit stays finite", () => {
    expect(loss(-800, true)).toBe(18.420680743952367);
    expect(gradient(-800, true)).toBe(-0);
  });
});

test("entryLoss chooses the form a case asks for", () => {
  expect(entryLoss(0, "exact")).toBe(TORCH_FORMULA);
  expect(entryLoss(EPSILON, "exact").gradient(17, false)).toBeCloseTo(0.8054, 4);
  expect(entryLoss(EPSILON, "float32").gradient(17, false)).toBe(0);
});
