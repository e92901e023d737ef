import { expect, test } from "vitest";
import { drawMatrices } from "../../../src/compute/math/torch-draws.ts";
import { torchGenerator } from "../../../src/compute/math/torch-random.ts";

test("modality i takes draw number draws[i] of consecutive ones", () => {
  const generator = torchGenerator(50);
  const consecutive = [0, 1, 2, 3].map(() => Array.from(generator.randn(20 * 3)));
  const drawn = drawMatrices({ seed: 50, draws: [3, 0, 2] }, 20, 3);
  expect(drawn.map((M) => Array.from(M))).toEqual([consecutive[3], consecutive[0], consecutive[2]]);
});

test("modalities that share a draw do not share memory", () => {
  const [first, second] = drawMatrices({ seed: 1, draws: [0, 0] }, 4, 2);
  expect(first).toEqual(second);
  first![0] = 9;
  expect(second![0]).not.toBe(9);
});
