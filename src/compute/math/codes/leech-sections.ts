import type { Code } from "./code.ts";
import { derived, derivedAt } from "./derived.ts";
import { LEECH_SQUARED_NORM, leechMinimalVectors } from "./leech.ts";

const LENGTH = 24;

/**
 * 552 points in R^23 with products +-1/5 and -1 (276 equiangular lines): the minimal vectors of the
 * Leech lattice that have product 24 with w = x + y, where <x, y> = -8 and |w|^2 = 48, made
 * orthogonal to w.
 */
export function code552(): Code {
  const vectors = leechMinimalVectors();
  const n = vectors.length / LENGTH;
  const product = (i: number, other: ArrayLike<number>) => {
    let sum = 0;
    for (let k = 0; k < LENGTH; k++) sum += vectors[i * LENGTH + k]! * other[k]!;
    return sum;
  };
  const row = (i: number) => vectors.subarray(i * LENGTH, (i + 1) * LENGTH);
  let partner = 0;
  while (product(partner, row(0)) !== -8) partner++;
  const w = Array.from(row(0), (x, k) => x + row(partner)[k]!);

  const kept: number[] = [];
  for (let i = 0; i < n; i++) if (product(i, w) === 24) kept.push(...row(i));
  const norm = Math.sqrt(LEECH_SQUARED_NORM);
  const X = Float64Array.from(kept, (x) => x / norm);
  const poleNorm = Math.sqrt(48);
  const pole = w.map((x) => x / poleNorm);
  return derivedAt({ X, n: kept.length / LENGTH, d: LENGTH }, pole, 24 / (norm * poleNorm));
}

/** The 275 points of McLaughlin's graph in R^22, products 1/6 and -1/4. */
export function mcLaughlin(): Code {
  return derived(code552(), 0, 1 / 5);
}

/** 162 points in R^21, products 1/7 and -2/7. */
export function code162(): Code {
  return derived(mcLaughlin(), 0, 1 / 6);
}

/** 112 points in R^21, products 1/9 and -1/3. */
export function code112(): Code {
  return derived(mcLaughlin(), 0, -1 / 4);
}
