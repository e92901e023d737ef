import { describe, expect, test } from "vitest";
import {
  cameraFor,
  dot,
  gapDirection,
  meridian,
  parallel,
  type Vec3,
} from "../../../src/components/figures/sphere-geometry.ts";
import { pairs } from "./sample.ts";

const axis: Vec3 = [0, 0.6, 0.8];

test("gapDirection is the normal of the plane that mirrors the pairs", () => {
  expect(gapDirection(pairs)).toEqual([0, 0, 1]);
});

describe("cameraFor", () => {
  test("gives three directions of length one, at right angles", () => {
    const { right, up, towards } = cameraFor(axis, { turn: 33, tilt: 20 });
    for (const v of [right, up, towards]) expect(dot(v, v)).toBeCloseTo(1, 12);
    for (const [a, b] of [
      [right, up],
      [up, towards],
      [towards, right],
    ] as const)
      expect(dot(a, b)).toBeCloseTo(0, 12);
  });

  test("keeps the axis upright, and shows its tip when tilted", () => {
    const { right, up, towards } = cameraFor(axis, { turn: 33, tilt: 30 });
    expect(dot(axis, right)).toBeCloseTo(0, 12);
    expect(dot(axis, up)).toBeCloseTo(0.866025403784, 12);
    expect(dot(axis, towards)).toBeCloseTo(0.5, 12);
  });
});

test("a parallel closes on itself and keeps its height", () => {
  const circle = parallel(axis, 30, 8);
  expect(circle).toHaveLength(9);
  for (const p of circle) expect(dot(p, axis)).toBeCloseTo(0.5, 12);
  for (const k of [0, 1, 2]) expect(circle[8]![k]).toBeCloseTo(circle[0]![k]!, 12);
});

test("a meridian runs from pole to pole", () => {
  const line = meridian(axis, 70, 6);
  expect(dot(line[0]!, axis)).toBeCloseTo(-1, 12);
  expect(dot(line[3]!, axis)).toBeCloseTo(0, 12);
  expect(dot(line[6]!, axis)).toBeCloseTo(1, 12);
});
