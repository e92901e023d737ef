import { describe, expect, it, test } from "vitest";
import { oneTooFew, raisedSimplex } from "../../../../src/compute/experiments/theory/few-pairs.ts";
import { gapConfiguration } from "../../../../src/compute/experiments/theory/gap-configuration.ts";
import { dagger, gapEvidence } from "../../../../src/compute/experiments/theory/gap-evidence.ts";
import { wedgeDraws } from "../../../../src/compute/experiments/theory/wedge-draws.ts";
import { construction3 } from "../../../../src/compute/math/constellations/construction-3.ts";

describe("the evidence for Theorem 3.6", () => {
  it("is at its worst over the configurations: one complete gap, one with d - 1 exceptions", () => {
    const { leastU, ...counts } = gapEvidence([gapConfiguration(1, 20, 4), construction3(4, 12)]);
    expect(leastU).toBeGreaterThan(0.1);
    expect(counts).toEqual({
      configurations: 2,
      withSigns: 2,
      inWedge: 2,
      spare: 1,
      exceptions: 3,
      supportExcess: 0,
      separable: 1,
    });
  });

  it("leaves out what lacks the signs of eq. (25)", () => {
    const U = Float64Array.of(1, 0, 0, 1);
    expect(gapEvidence([{ U, V: U, n: 2, d: 2 }])).toMatchObject({
      configurations: 1,
      withSigns: 0,
    });
  });
});

describe("erratum: N > d is not enough for a modality gap", () => {
  it.each([2, 3, 6, 10])("with d + 1 pairs in R^%i, coinciding or moved apart", (d) => {
    const pairs = [0, 1, 2, 3].map((seed) => oneTooFew(d, seed));
    expect(gapEvidence(pairs)).toMatchObject({
      withSigns: 4,
      inWedge: 4,
      leastU: 0,
      separable: 0,
    });
  });
});

describe("erratum: a modality gap may arise without N > d", () => {
  it.each([2, 3, 6, 10])("with d pairs in R^%i, parted completely", (d) => {
    const found = gapEvidence([raisedSimplex(d)]);
    expect(found).toMatchObject({ inWedge: 1, exceptions: 0, separable: 1 });
    // Half-way between delta^2 = 1/2 and 1, the height is 1/2.
    expect(found.leastU).toBeCloseTo(0.5, 14);
  });
});

describe("erratum: the last vector of the proof is not of unit length", () => {
  it("has length 2 where the hull of U is half a unit from the origin", () => {
    const { norm, error } = dagger(raisedSimplex(3));
    expect(norm).toBeCloseTo(2, 14);
    expect(error).toBeLessThan(1e-14);
  });

  it("has length 1/|h|, beyond 1, on random configurations", () => {
    for (const seed of [1, 2, 3]) {
      const { norm, error } = dagger(gapConfiguration(seed, 20, 4));
      expect(norm).toBeGreaterThan(1);
      expect(error).toBeLessThan(1e-12);
    }
  });
});

test("m > |b_rel| never comes without the signs, also next to zero", () => {
  const { draws, inWedge, without } = wedgeDraws(1, 20_000);
  expect(draws).toBe(20_000);
  expect(inWedge).toBeGreaterThan(4_000);
  expect(without).toBe(0);
});
