import { describe, expect, it, test } from "vitest";
import {
  gapConfiguration,
  jittered,
  rotated,
  tightConfiguration,
} from "../../../../src/compute/experiments/theory/gap-configuration.ts";
import { gapDraws } from "../../../../src/compute/experiments/theory/gap-draws.ts";
import { construction3 } from "../../../../src/compute/math/constellations/construction-3.ts";
import { separation } from "../../../../src/compute/math/separation.ts";
import { torchGenerator } from "../../../../src/compute/math/torch-random.ts";
import { hasGapSigns } from "../../../../src/compute/theory/modality-gap.ts";

describe("a tight configuration", () => {
  it("has its least matching product at the slack", () => {
    const { U, V, n, d } = tightConfiguration(1, 20, 4, "matching", 1e-9);
    const { minMatching, maxNonMatching } = separation(U, V, n, d);
    expect(Math.abs(minMatching - 1e-9)).toBeLessThan(1e-15);
    expect(maxNonMatching).toBeLessThan(-1e-9);
  });

  it("or its greatest non-matching product at minus the slack", () => {
    const { U, V, n, d } = tightConfiguration(1, 20, 4, "non-matching", 1e-9);
    const { minMatching, maxNonMatching } = separation(U, V, n, d);
    expect(Math.abs(maxNonMatching + 1e-9)).toBeLessThan(1e-15);
    expect(minMatching).toBeGreaterThan(1e-9);
  });
});

test("moving the vectors of Construction 3 at random parts its pairs and keeps the signs", () => {
  const built = construction3(3, 10);
  const { U, V, n, d } = jittered(built, torchGenerator(7));
  expect(hasGapSigns(separation(U, V, n, d))).toBe(true);
  expect(U.slice(0, 3)).not.toEqual(V.slice(0, 3));
});

test("a rotation changes coordinates and no inner product", () => {
  const pair = gapConfiguration(3, 8, 3);
  const turned = rotated(pair, torchGenerator(5));
  const before = separation(pair.U, pair.V, 8, 3);
  const after = separation(turned.U, turned.V, 8, 3);
  expect(Math.abs(turned.U[0]! - pair.U[0]!)).toBeGreaterThan(0.01);
  expect(after.minMatching).toBeCloseTo(before.minMatching, 14);
  expect(after.maxNonMatching).toBeCloseTo(before.maxNonMatching, 14);
});

test("all 708 draws have the signs of eq. (25) and at least d + 2 pairs", () => {
  const draws = gapDraws();
  expect(draws).toHaveLength(708);
  expect(draws.filter(({ U, V, n, d }) => hasGapSigns(separation(U, V, n, d)))).toHaveLength(708);
  expect(draws.every(({ n, d }) => n >= d + 2)).toBe(true);
});
