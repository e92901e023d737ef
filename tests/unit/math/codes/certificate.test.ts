import { describe, expect, it, test } from "vitest";
import { certificate, designStrength } from "../../../../src/compute/math/codes/certificate.ts";
import {
  fromRoots,
  gegenbauerAt,
  gegenbauerCoefficients,
} from "../../../../src/compute/math/codes/gegenbauer.ts";
import { KNOWN_CODES } from "../../../../src/compute/math/codes/table.ts";

const code = (id: string) => KNOWN_CODES.find((known) => known.id === id)!;
const certificateOf = (id: string) => {
  const { products, n, d } = code(id);
  return certificate(
    products.map(({ value }) => value),
    n,
    d,
  );
};

describe("Gegenbauer polynomials with value 1 at 1", () => {
  it("are Chebyshev's in the plane and Legendre's in space", () => {
    expect(gegenbauerAt(2, 3, 0.5)).toEqual([1, 0.5, -0.5, -1]);
    expect(gegenbauerAt(3, 2, 0.5)).toEqual([1, 0.5, -0.125]);
  });

  it("give back a polynomial from its coefficients", () => {
    // t (t + 1) in space: 1/3 + t + (2/3) P_2.
    const [f0, f1, f2] = gegenbauerCoefficients(fromRoots([0, -1]), 3);
    expect(f0).toBeCloseTo(1 / 3, 15);
    expect(f1).toBeCloseTo(1, 15);
    expect(f2).toBeCloseTo(2 / 3, 15);
  });
});

test.each([
  ["simplex", 6],
  ["pentagon", 5],
  ["octahedron", 6],
  ["clebsch", 16],
  ["schlaefli", 27],
  ["gosset", 56],
  ["e8", 240],
  ["112", 112],
  ["162", 162],
  ["mclaughlin", 275],
  ["552", 552],
])("the certificate of %s is tight at %d points", (id, n) => {
  const { bound, leastCoefficient, tight } = certificateOf(id);
  expect(bound).toBeCloseTo(n, 8);
  expect(leastCoefficient).toBeGreaterThan(0.5);
  expect(tight).toBe(true);
});

test("the Leech lattice's minimal vectors meet theirs: 196,560", () => {
  const { bound, tight } = certificate([0.5, 0.25, 0, -0.25, -0.5, -1], 196_560, 24);
  expect(bound).toBeCloseTo(196_560, 5);
  expect(tight).toBe(true);
});

test("Petersen, the lattice, J(6, 2), the 24-cell and the 600-cell are not settled by theirs", () => {
  const ids = ["petersen", "lattice-3", "johnson-6", "d4", "600-cell"];
  expect(ids.map((id) => certificateOf(id).tight)).toEqual([false, false, false, false, false]);
  expect(certificateOf("petersen").bound).toBeCloseTo(500 / 47, 12);
});

test("designs have their known strengths", () => {
  const strength = (id: string) => designStrength(code(id).products, code(id).n, code(id).d, 16);
  expect(
    ["simplex", "pentagon", "petersen", "clebsch", "schlaefli", "gosset", "e8", "600-cell"].map(
      strength,
    ),
  ).toEqual([2, 4, 2, 3, 4, 5, 7, 11]);
});
