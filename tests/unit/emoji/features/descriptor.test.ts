import { expect, test } from "vitest";
import { describe, FEATURES } from "../../../../src/compute/emoji/features/descriptor.ts";
import { SIDE } from "../../../../src/compute/emoji/features/picture.ts";

/** The features of a picture given by a grey value for every pixel. */
function featuresOf(darkness: (x: number, y: number) => number): Float32Array {
  const values = new Float32Array(SIDE * SIDE * 3);
  for (let i = 0; i < values.length; i++) {
    const pixel = Math.floor(i / 3);
    values[i] = darkness(pixel % SIDE, Math.floor(pixel / SIDE));
  }
  const out = new Float32Array(FEATURES);
  describe({ size: SIDE, values }, out);
  return out;
}

/** The eight orientations of the cell in row 4 and column 4, which holds the middle. */
const middle = (features: Float32Array) => [...features.subarray((4 * 8 + 4) * 8, (4 * 8 + 5) * 8)];
const strongest = (values: number[]) => values.indexOf(Math.max(...values));

test("there are 704 numbers, and a white picture has only zeros", () => {
  expect(FEATURES).toBe(704);
  expect(featuresOf(() => 0).every((x) => x === 0)).toBe(true);
});

test("an edge is found by its orientation, whichever side is dark", () => {
  expect(strongest(middle(featuresOf((x) => (x < 18 ? -1 : 0))))).toBe(0);
  expect(strongest(middle(featuresOf((x) => (x < 18 ? 0 : -1))))).toBe(0);
  expect(strongest(middle(featuresOf((_, y) => (y < 18 ? -1 : 0))))).toBe(4);
  expect(strongest(middle(featuresOf((x, y) => (x + y < 36 ? -1 : 0))))).toBe(2);
});

test("edges depend little on contrast, colours wholly", () => {
  const strong = featuresOf((x) => (x < 18 ? -1 : 0));
  const weak = featuresOf((x) => (x < 18 ? -0.5 : 0));
  expect(middle(weak)[0]! / middle(strong)[0]!).toBeGreaterThan(0.85);
  expect(strong[512]).toBeCloseTo(-1.2, 6);
  expect(weak[512]).toBeCloseTo(-0.6, 6);
  expect(strong[FEATURES - 1]).toBe(0);
});
