import { expect, test } from "vitest";
import { BinCounter } from "../../../../src/compute/math/image-text/bins.ts";

test("bins run from the first to the last with a number in it", () => {
  const counter = new BinCounter(0.25, 1);
  for (const x of [-0.3, 0, 0.1, 0.24, 0.25]) counter.add(x);
  expect(counter.bins()).toEqual({ width: 0.25, first: -2, counts: [1, 0, 3, 1] });
});

test("what lies on or past the limit falls into the last bin", () => {
  const counter = new BinCounter(0.25, 1);
  for (const x of [1, 1.000001, -1.000001]) counter.add(x);
  expect(counter.bins()).toEqual({ width: 0.25, first: -4, counts: [1, 0, 0, 0, 0, 0, 0, 2] });
});

test("without numbers there are no bins", () => {
  expect(new BinCounter(0.5, 1).bins().counts).toEqual([]);
});
