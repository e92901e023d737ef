import { describe, expect, it } from "vitest";
import { projections } from "../../../../src/compute/experiments/theory/projections.ts";
import { construction3 } from "../../../../src/compute/math/constellations/construction-3.ts";
import type { PairVectors } from "../../../../src/compute/math/pair-loss.ts";

/** Two vectors 120 degrees apart. */
const wide = Float64Array.of(1, 0, -1 / 2, Math.sqrt(3) / 2);
const pair: PairVectors = { U: wide, V: wide, n: 2, d: 2 };

describe("erratum: the projection in the proof of Proposition 3", () => {
  it("on the hull can have a negative product with some U, against eq. (27)", () => {
    // Almost at a right angle to the first: in the limit (1 - sqrt(3)) / 4.
    const { before, hull } = projections(pair, Float64Array.of(-1, 0));
    expect(before).toBeGreaterThan(0);
    expect(hull.least).toBeCloseTo((1 - Math.sqrt(3)) / 4, 1);
    expect(hull.leastGain).toBeLessThan(-0.1);
  });

  it("on the cone loses nothing", () => {
    const { cone } = projections(pair, Float64Array.of(-1, 0));
    expect(cone.least).toBeGreaterThan(0);
    expect(cone.leastGain).toBeGreaterThan(-1e-14);
  });

  it("on the hull loses also where the signs of eq. (25) hold", () => {
    const { before, hull, cone } = projections(construction3(3, 20));
    expect(before).toBeGreaterThan(0);
    expect(hull.leastGain).toBeLessThan(-1e-3);
    expect(cone.leastGain).toBeGreaterThan(-1e-14);
  });
});
