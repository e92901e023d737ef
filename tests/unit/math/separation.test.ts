import { describe, expect, test } from "vitest";
import { separation, separationOver } from "../../../src/compute/math/separation.ts";
import { drawMatrices } from "../../../src/compute/math/torch-draws.ts";

function naive(U: Float64Array, V: Float64Array, n: number, d: number) {
  let minMatching = Infinity;
  let maxNonMatching = -Infinity;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += U[i * d + k]! * V[j * d + k]!;
      if (i === j) minMatching = Math.min(minMatching, s);
      else maxNonMatching = Math.max(maxNonMatching, s);
    }
  return { minMatching, maxNonMatching };
}

// U_1 = (1, 0), U_2 = (0, 1); V_1 = (0.8, 0.6), V_2 = (-0.6, 0.8): S = [0.8 -0.6; 0.6 0.8].
const U = Float64Array.of(1, 0, 0, 1);
const V = Float64Array.of(0.8, 0.6, -0.6, 0.8);

test("separation finds the smallest diagonal and the largest other entry of U V^T", () => {
  expect(separation(U, V, 2, 2)).toEqual({ minMatching: 0.8, maxNonMatching: 0.6 });
});

describe.each([2, 3, 4, 5, 63, 64, 65, 130])("with n = %d", (n) => {
  test.each([1, 2, 7])("and d = %d every block and tile edge is covered", (d) => {
    const [A, B] = drawMatrices({ seed: n, draws: [0, 1] }, n, d);
    expect(separation(A!, B!, n, d)).toEqual(naive(A!, B!, n, d));
  });
});

test("float32 vectors give what the same numbers give in float64", () => {
  const [A, B] = drawMatrices({ seed: 3, draws: [0, 1] }, 9, 4);
  expect(separation(Float32Array.from(A!), B!, 9, 4)).toEqual(separation(A!, B!, 9, 4));
});

test("NaN among the vectors is not lost, wherever it stands", () => {
  for (let at = 0; at < 10; at++) {
    const [A, B] = drawMatrices({ seed: 3, draws: [0, 1] }, 5, 2);
    A![at] = NaN;
    const { minMatching, maxNonMatching } = separation(A!, B!, 5, 2);
    expect([minMatching, maxNonMatching]).toEqual([NaN, NaN]);
  }
});

test("separationOver takes the worst of all listed pairs and no other", () => {
  // <U_i, U_j> separates perfectly; U against -U fails.
  const opposite = U.map((x) => -x);
  expect(separationOver([U, V, U, opposite], [[0, 1]], 2, 2).minMatching).toBe(0.8);
  expect(
    separationOver(
      [U, V, U, opposite],
      [
        [0, 1],
        [0, 2],
      ],
      2,
      2,
    ),
  ).toEqual({ minMatching: 0.8, maxNonMatching: 0.6 });
  expect(
    separationOver(
      [U, V, U, opposite],
      [
        [0, 2],
        [3, 0],
      ],
      2,
      2,
    ),
  ).toEqual({ minMatching: -1, maxNonMatching: 0 });
});

test("no pairs, no separation", () => {
  expect(() => separationOver([U, V], [], 2, 2)).toThrow("invalid pairs: none listed");
});
