import { expect, test } from "vitest";
import { logCapFraction } from "../../../../src/compute/math/constellations/log-cap-fraction.ts";
import { logSizeBound } from "../../../../src/compute/math/constellations/size-bound.ts";
import { upperExponent } from "../../../../src/compute/math/constellations/size-exponents.ts";

test("caps of the circle are arc lengths, and those of the sphere of R^3 heights", () => {
  // Gamma_2(1/2) = 1/3 of a half turn, and Archimedes: Gamma_3(x) = (1 - x)/2.
  expect(logCapFraction(2, 0.25)).toBeCloseTo(Math.log(1 / 3), 14);
  for (const x of [0, 0.1, 0.5, 0.9, 0.999])
    expect(logCapFraction(3, x * x)).toBeCloseTo(Math.log((1 - x) / 2), 12);
});

test.each([
  // mpmath, 40 digits.
  [10, 0.25, -2.836109708853074],
  [50, 0.3, -11.04806882186559],
  [1152, 0.5, -403.003843195950789],
  [5000, 0.4, -1281.52828608161126],
  [100001, 0.01, -506.890598889756506],
  [4000, 0.9, -4609.03214180593021],
])(
  "the cap of R^%i at x^2 = %f has the known logarithm, however small it is",
  (d, square, expected) => {
    expect(Math.abs(logCapFraction(d, square) / expected - 1)).toBeLessThan(1e-12);
  },
);

test("the bound is no more than any single choice of x^2 gives", () => {
  for (const d of [2, 3, 8, 24, 100, 1152])
    for (const alpha of [-0.5, -1 / d, 0, 0.2, 0.5, 0.9]) {
      const bound = logSizeBound(d, alpha);
      for (let step = 1; step < 200; step++) {
        const square = Math.max(alpha, 0) + (1 - Math.max(alpha, 0)) * (step / 200);
        const single = Math.log((1 - alpha) / (square - alpha)) - logCapFraction(d, square);
        expect(bound).toBeLessThanOrEqual(single + 1e-12);
      }
    }
});

test("the bound per dimension falls to the exponent of Theorem 3.5", () => {
  for (const alpha of [0, 0.3, 7 / 11, 0.9]) {
    const excess = [10, 100, 1000, 10_000].map(
      (d) => logSizeBound(d, alpha) / d - upperExponent(alpha, "nats"),
    );
    expect(excess).toEqual(excess.toSorted((a, b) => b - a));
    expect(excess[3]).toBeGreaterThan(0);
    expect(excess[3]).toBeLessThan(0.0015);
  }
});

test("what is no dimension or no alpha is refused", () => {
  expect(() => logSizeBound(1, 0.5)).toThrow("invalid dimension: 1");
  expect(() => logSizeBound(3, 1)).toThrow("invalid alpha: 1");
});
