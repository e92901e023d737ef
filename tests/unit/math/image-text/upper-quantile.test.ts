import { describe, expect, test } from "vitest";
import { UpperQuantile } from "../../../../src/compute/math/image-text/upper-quantile.ts";
import { quantile } from "../../../../src/compute/math/statistics.ts";

/** `n` numbers without order, some of them equal. */
const scattered = (n: number) =>
  Float64Array.from({ length: n }, (_, i) => ((i * 7919) % 997) / 10);

function streamed(values: Float64Array, p: number): number {
  const tail = new UpperQuantile(values.length, p);
  for (const x of values) tail.add(x);
  return tail.value();
}

describe("the quantile of a stream is that of the sorted numbers", () => {
  test.each([
    [1, 0.95],
    [2, 0.95],
    [20, 0.95],
    [21, 0.95],
    [5000, 0.95],
    [5000, 0.5],
    [5000, 0],
    [5000, 1],
  ])("%i numbers, p = %f", (n, p) => {
    const values = scattered(n);
    expect(streamed(values, p)).toBe(quantile(values, p));
  });

  test("whether they rise or fall", () => {
    const rising = Float64Array.from({ length: 1001 }, (_, i) => i);
    expect(streamed(rising, 0.95)).toBe(950);
    expect(streamed(rising.toReversed(), 0.95)).toBe(950);
  });
});

test("as NumPy does, it interpolates: the 95th percentile of 1 to 10 is 9.55", () => {
  expect(
    streamed(
      Float64Array.from({ length: 10 }, (_, i) => i + 1),
      0.95,
    ),
  ).toBeCloseTo(9.55, 12);
});

test("too few numbers and a quantile beyond 1 are refused", () => {
  const tail = new UpperQuantile(3, 0.5);
  tail.add(1);
  expect(() => tail.value()).toThrow("invalid sample: 1 values, need 3");
  expect(() => new UpperQuantile(3, 1.5)).toThrow("invalid sample: 3 values, quantile 1.5");
});
