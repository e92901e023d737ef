import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { torchGenerator, torchRandn } from "../../../src/compute/math/torch-random.ts";

interface Draw {
  shape: number[];
  first: number[];
  last: number[];
  sum: number;
  sumsq: number;
}

const RECORDED = JSON.parse(
  readFileSync(new URL("../../fixtures/torch-rng.json", import.meta.url), "utf8"),
) as { seed: number; draws: Draw[] }[];

function largestDifference(actual: Float32Array, expected: readonly number[]): number {
  return Math.max(...expected.map((x, i) => Math.abs(actual[i]! - x)));
}

describe.each(RECORDED)("after manual_seed($seed)", ({ seed, draws }) => {
  const generator = torchGenerator(seed);

  test.each(draws)("randn($shape) is what PyTorch 2.13 draws", (draw) => {
    const values = generator.randn(draw.shape.reduce((a, b) => a * b, 1));
    expect(largestDifference(values, draw.first)).toBeLessThan(2e-6);
    expect(largestDifference(values.slice(-draw.last.length), draw.last)).toBeLessThan(2e-6);
    let sum = 0;
    let sumOfSquares = 0;
    for (const x of values) {
      sum += x;
      sumOfSquares += x * x;
    }
    expect(Math.abs(sum - draw.sum) / values.length).toBeLessThan(1e-6);
    expect(Math.abs(sumOfSquares - draw.sumsq) / values.length).toBeLessThan(1e-6);
  });
});

test("the second normal of a scalar pair waits through a draw in blocks", () => {
  // PyTorch 1.13, manual_seed(7), sizes 5, 20, 3, 1.
  const generator = torchGenerator(7);
  expect(Array.from(generator.randn(5)).slice(-2)).toEqual([
    -1.1143440008163452, 1.6907901763916016,
  ]);
  const blocks = generator.randn(20);
  expect(largestDifference(blocks, [0.609473466873169, -0.5811337828636169])).toBeLessThan(2e-6);
  expect(blocks[19]).toBeCloseTo(0.2600362002849579, 6);
  expect(Array.from(generator.randn(3))).toEqual([
    -0.8948279023170471, 1.2798781394958496, -0.9940662384033203,
  ]);
  expect(Array.from(generator.randn(1))).toEqual([1.8149727582931519]);
});

test("torchRandn(seed, ...shape) is the first draw after seeding", () => {
  expect(Array.from(torchRandn(0, 2, 2))).toEqual([
    1.5409960746765137, -0.293428897857666, -2.1787893772125244, 0.5684312582015991,
  ]);
});

test("a draw of nothing leaves the stream where it is", () => {
  const generator = torchGenerator(0);
  expect(generator.randn(0)).toHaveLength(0);
  expect(generator.randn(1)[0]).toBe(1.5409960746765137);
});

test.each([-1, 0.5, NaN, 2 ** 53])("seed %d is refused", (seed) => {
  expect(() => torchGenerator(seed)).toThrow(`invalid seed: ${seed}`);
});
