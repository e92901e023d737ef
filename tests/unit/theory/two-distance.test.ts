import { describe, expect, it } from "vitest";
import { KNOWN_CODES } from "../../../src/compute/math/codes/table.ts";
import { graphOf, type Graph } from "../../../src/compute/theory/graph.ts";
import { spectralTwoDistance } from "../../../src/compute/theory/two-distance.ts";

const cycle = (n: number, from = 0): [number, number][] =>
  Array.from({ length: n }, (_, i) => [from + i, from + ((i + 1) % n)]);
const path = (n: number) => cycle(n).slice(0, -1);
const matching = (n: number): [number, number][] =>
  Array.from({ length: n }, (_, i) => [2 * i, 2 * i + 1]);
const joined = (to: number, count: number): [number, number][] =>
  Array.from({ length: count }, (_, i) => [i, to]);

type Row = [string, Graph, number, number, number, number, number | null, number, number?, number?];

/** mu, lambda_2, their multiplicities, lowest spherical dimension, k, alpha, beta. */
const ROWS: Row[] = [
  ["K2+K1", graphOf(3, [[0, 1]]), 0.33333333, 0, 1, 1, null, 2],
  ["P4", graphOf(4, path(4)), 0.61803399, 0.61803399, 1, 1, 2, 1.61803399, 0.30901699, -0.80901699],
  ["2K2", graphOf(4, matching(2)), 1, 1, 1, 1, 2, 1.41421356, 0, -1],
  [
    "C5",
    graphOf(5, cycle(5)),
    0.61803399,
    0.61803399,
    2,
    2,
    2,
    1.61803399,
    0.30901699,
    -0.80901699,
  ],
  ["K2+3K1", graphOf(5, [[0, 1]]), 0.6, 0, 1, 3, null, 1.63299316],
  ["bowtie", graphOf(5, [...matching(2), ...joined(4, 4)]), 1, 1, 1, 1, 3, 1.41421356, 0.25, -0.5],
  ["C6", graphOf(6, cycle(6)), 1, 1, 2, 2, 3, 1.41421356, 0.14285714, -0.71428571],
  ["P5", graphOf(5, path(5)), 1, 1, 1, 1, 3, 1.41421356, 0.14285714, -0.71428571],
  ["3K2", graphOf(6, matching(3)), 1, 1, 2, 2, 3, 1.41421356, 0, -1],
  ["2K3", graphOf(6, [...cycle(3), ...cycle(3, 3)]), 2, 2, 1, 1, 4, 1.22474487, 0, -0.5],
  [
    "prism",
    graphOf(6, [...cycle(3), ...cycle(3, 3), [0, 3], [1, 4], [2, 5]]),
    1,
    1,
    1,
    1,
    4,
    1.41421356,
    0.25,
    -0.5,
  ],
  [
    "wheel",
    graphOf(6, [...cycle(5), ...joined(5, 5)]),
    0.61803399,
    0.61803399,
    2,
    2,
    3,
    1.61803399,
    0.4472136,
    -0.4472136,
  ],
  [
    "C5+K1",
    graphOf(6, cycle(5)),
    0.61803399,
    0.61803399,
    2,
    2,
    3,
    1.61803399,
    0.4472136,
    -0.4472136,
  ],
  ["C7", graphOf(7, cycle(7)), 1.2469796, 1.2469796, 2, 2, 4, 1.34236274, 0.0794168, -0.6588336],
  [
    "one that fails (ii) only",
    graphOf(7, [
      [0, 1],
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 3],
      [2, 4],
      [2, 6],
    ]),
    0.61803399,
    0.61803399,
    2,
    1,
    null,
    1.61803399,
  ],
];

describe.each(ROWS)("%s", (_, graph, mu, lambda2, inP, inA, d, k, alpha, beta) => {
  const found = spectralTwoDistance(graph);

  it("has the known eigenvalues, multiplicities and ratio", () => {
    expect(found.mu).toBeCloseTo(mu, 7);
    expect(found.lambda2).toBeCloseTo(lambda2, 7);
    expect([found.muMultiplicity, found.lambda2Multiplicity]).toEqual([inP, inA]);
    expect(found.ratio).toBeCloseTo(k, 7);
  });

  it("is spherical or not as known, and its coordinates have the two inner products", () => {
    if (d === null) {
      expect(found.spherical).toBeNull();
      return;
    }
    expect(found.spherical!.d).toBe(d);
    expect(found.spherical!.alpha).toBeCloseTo(alpha!, 7);
    expect(found.spherical!.beta).toBeCloseTo(beta!, 7);
    expect(worstProduct(graph, found.spherical!)).toBeLessThan(1e-12);
  });
});

/** How far the products of the coordinates are from 1, alpha and beta. */
function worstProduct(
  { n, adjacency }: Graph,
  { X, d, alpha, beta }: { X: Float64Array; d: number; alpha: number; beta: number },
): number {
  let worst = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += X[i * d + k]! * X[j * d + k]!;
      const target = i === j ? 1 : adjacency[i * n + j] === 1 ? beta : alpha;
      worst = Math.max(worst, Math.abs(s - target));
    }
  return worst;
}

it("K4 less an edge has no largest ratio", () => {
  const found = spectralTwoDistance(graphOf(4, [...cycle(4), [0, 2]]));
  expect(found.mu).toBeCloseTo(0, 12);
  expect(found.lambda2).toBeCloseTo(0, 12);
  expect([found.ratio, found.spherical, found.affineDimension]).toEqual([null, null, 3]);
});

it.each([
  ["pentagon", 0.618034, 2, 2],
  ["octahedron", 1, 2, 1],
  ["petersen", 1, 5, 3],
  ["lattice-3", 1, 4, 4],
  ["johnson-6", 1, 9, 6],
  ["clebsch", 1, 10, 5],
  ["schlaefli", 1, 20, 10],
  ["112", 2, 90, 30],
  ["162", 2, 140, 56],
  ["mclaughlin", 2, 252, 112],
])(
  "the graph of the longer distance of %s gives back its dimension and products",
  (id, lambda2, multiplicity, degree) => {
    const { n, d, products, generate } = KNOWN_CODES.find((code) => code.id === id)!;
    const { X } = generate();
    const middle = (products[0]!.value + products[1]!.value) / 2;
    const edges: [number, number][] = [];
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        let s = 0;
        for (let k = 0; k < d; k++) s += X[i * d + k]! * X[j * d + k]!;
        if (s < middle) edges.push([i, j]);
      }
    expect(edges).toHaveLength((n * degree) / 2);
    const found = spectralTwoDistance(graphOf(n, edges));
    expect(found.lambda2).toBeCloseTo(lambda2, 6);
    expect(found.lambda2Multiplicity).toBe(multiplicity);
    expect(found.spherical!.d).toBe(d);
    expect(found.spherical!.alpha).toBeCloseTo(products[0]!.value, 10);
    expect(found.spherical!.beta).toBeCloseTo(products[1]!.value, 10);
  },
);

it("a graph of one vertex is refused", () => {
  expect(() => spectralTwoDistance(graphOf(1, []))).toThrow("invalid number of vertices: 1");
});
