import { expect, test } from "vitest";
import {
  frameOf,
  SIDE,
  takePicture,
  UPRIGHT,
} from "../../../../src/compute/emoji/features/picture.ts";

const SIZE = 64;

/** A white drawing with a black rectangle. */
function rectangle(left: number, top: number, right: number, bottom: number): Uint8Array {
  const bytes = new Uint8Array(SIZE * SIZE * 3).fill(255);
  for (let y = top; y < bottom; y++) bytes.fill(0, (y * SIZE + left) * 3, (y * SIZE + right) * 3);
  return bytes;
}

test("the frame is the square about the centre of the ink, with some room", () => {
  const frame = frameOf(rectangle(10, 20, 50, 30), SIZE);
  expect(frame).toEqual({ centreX: 30, centreY: 25, half: (1.06 * 40) / 2 });
});

test("a dot is not blown up to fill the picture, and a blank drawing is taken whole", () => {
  expect(frameOf(rectangle(10, 10, 12, 12), SIZE).half).toBe((1.06 * 24) / 2);
  expect(frameOf(rectangle(0, 0, 0, 0), SIZE)).toEqual({
    centreX: 32,
    centreY: 32,
    half: (1.06 * 64) / 2,
  });
});

test("a pale grey is ground, not ink", () => {
  const bytes = rectangle(0, 0, 0, 0);
  bytes.fill(245, 0, 3);
  expect(frameOf(bytes, SIZE).centreX).toBe(32);
  bytes[1] = 244;
  expect(frameOf(bytes, SIZE).centreX).toBe(0.5);
});

test("a picture shows white as 0, black as -1, and white beyond the drawing's edge", () => {
  const whole = rectangle(0, 0, SIZE, SIZE);
  const { size, values } = takePicture(whole, SIZE, frameOf(whole, SIZE), UPRIGHT);
  expect(size).toBe(SIDE);
  expect(values[(16 * SIDE + 16) * 3]).toBeCloseTo(-1, 6);
  // 1.06 shows 3 % of ground on each side: about one of 32 pixels.
  expect(values[0]).toBeGreaterThan(-0.1);
  const mean = values.reduce((a, b) => a + b) / values.length;
  expect(mean).toBeCloseTo(-1 / 1.06 ** 2, 2);
});

test("a shift moves what is shown the other way", () => {
  const bytes = rectangle(20, 20, 44, 44);
  const frame = { centreX: 32, centreY: 32, half: 32 };
  const centreOf = (shiftX: number) => {
    const { values } = takePicture(bytes, SIZE, frame, { ...UPRIGHT, shiftX });
    let weight = 0;
    let sum = 0;
    for (let i = 0; i < values.length; i += 3) {
      weight += values[i]!;
      sum += values[i]! * (((i / 3) % SIDE) + 0.5);
    }
    return sum / weight;
  };
  expect(centreOf(0)).toBeCloseTo(16, 5);
  expect(centreOf(0.25)).toBeCloseTo(12, 5);
});
