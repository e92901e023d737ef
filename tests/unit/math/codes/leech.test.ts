import { expect, test } from "vitest";
import { golayWords, weight } from "../../../../src/compute/math/codes/golay.ts";
import { leechMinimalVectors } from "../../../../src/compute/math/codes/leech.ts";

test("the extended Golay code has the weights 0, 8, 12, 16 and 24", () => {
  const counts: Record<number, number> = {};
  for (const word of golayWords()) counts[weight(word)] = (counts[weight(word)] ?? 0) + 1;
  expect(counts).toEqual({ 0: 1, 8: 759, 12: 2576, 16: 759, 24: 1 });
});

test("a minimal vector of each shape of the Leech lattice has the known products with all others", () => {
  const vectors = leechMinimalVectors();
  expect(vectors).toHaveLength(196_560 * 24);
  for (const base of [0, 1104, 196_559]) {
    const counts: Record<number, number> = {};
    for (let i = 0; i < 196_560; i++) {
      let s = 0;
      for (let k = 0; k < 24; k++) s += vectors[i * 24 + k]! * vectors[base * 24 + k]!;
      counts[s] = (counts[s] ?? 0) + 1;
    }
    expect(counts).toEqual({
      "32": 1,
      "16": 4600,
      "8": 47_104,
      "0": 93_150,
      "-8": 47_104,
      "-16": 4600,
      "-32": 1,
    });
  }
});
