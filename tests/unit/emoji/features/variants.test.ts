import { expect, test } from "vitest";
import { frameOf } from "../../../../src/compute/emoji/features/picture.ts";
import { VARIANTS, variantMaker } from "../../../../src/compute/emoji/features/variants.ts";

const SIZE = 64;
const drawing = new Uint8Array(SIZE * SIZE * 3).fill(255);
drawing.fill(40, 30 * SIZE * 3, 40 * SIZE * 3);
const taken = (set: number, variant: number) => {
  const make = variantMaker(set, variant);
  return [make, make].map((take) => take(drawing, SIZE, frameOf(drawing, SIZE)).values);
};

test("variant 0 is the drawing itself, every time", () => {
  const [first, second] = taken(0, 0);
  expect(first).toEqual(second);
  expect(first!.some((x) => x === 0)).toBe(true);
});

test("other variants differ from it, from each other and from drawing to drawing, and can be repeated", () => {
  const clean = taken(0, 0)[0]!;
  const [first, second] = taken(0, 1);
  expect(first).not.toEqual(clean);
  expect(second).not.toEqual(first);
  expect(taken(0, 2)[0]).not.toEqual(first);
  expect(taken(1, 1)[0]).not.toEqual(first);
  expect(taken(0, 1)).toEqual([first, second]);
});

test("the noise has the standard deviation 0.02 where the ground is white", () => {
  const values = taken(2, 3)[0]!;
  const corner = [...values.subarray(0, 32 * 3 * 3)];
  const sd = Math.sqrt(corner.reduce((sum, x) => sum + x * x, 0) / corner.length);
  expect(sd).toBeGreaterThan(0.017);
  expect(sd).toBeLessThan(0.023);
});

test("there are 16 variants", () => {
  expect(VARIANTS).toBe(16);
  expect(() => variantMaker(0, 16)).toThrow("invalid variant: 16");
});
