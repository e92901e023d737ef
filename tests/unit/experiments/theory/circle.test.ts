import { describe, expect, it } from "vitest";
import {
  bestOnGrid,
  signMargin,
  type Point,
} from "../../../../src/compute/experiments/theory/circle.ts";

const half = Math.sqrt(3) / 2;
const triangle: Point[] = [
  [1, 0],
  [-1 / 2, half],
  [-1 / 2, -half],
];
const hexagon: Point[] = [
  [1, 0],
  [1 / 2, half],
  [-1 / 2, half],
  [-1, 0],
  [-1 / 2, -half],
  [1 / 2, -half],
];

describe("the sign margin of points of the plane", () => {
  it("is 1 for opposite points and 1/2 for a triangle", () => {
    expect(signMargin([hexagon[0]!, hexagon[3]!])).toBe(1);
    expect(signMargin(triangle)).toBeCloseTo(1 / 2, 15);
  });

  it("is 0 for a square, whose neighbours are at right angles", () => {
    expect(
      signMargin([
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ]),
    ).toBeCloseTo(0, 15);
  });

  it("is -1/2 for three neighbours of a hexagon, whose middle one has no partner", () => {
    // U_2 and the reversed U_1 and U_3 are 120 degrees apart: the best V is one with two at -1/2.
    expect(signMargin(hexagon.slice(0, 3))).toBeCloseTo(-1 / 2, 15);
  });
});

describe("all placements on a grid", () => {
  it("are as many as multisets of places with the first held", () => {
    expect(bestOnGrid(3, hexagon).tried).toBe(21);
  });

  it("find three pairs and no fourth", () => {
    expect(bestOnGrid(3, hexagon).best).toBeCloseTo(1 / 2, 15);
    expect(bestOnGrid(4, hexagon).best).toBeLessThanOrEqual(1e-15);
  });
});
