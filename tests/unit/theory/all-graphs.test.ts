import { describe, expect, it } from "vitest";
import { allGraphs } from "../../../src/compute/theory/all-graphs.ts";
import { complement } from "../../../src/compute/theory/graph.ts";
import { geometryOf } from "../../../src/compute/theory/two-distance-geometry.ts";
import { spectralTwoDistance } from "../../../src/compute/theory/two-distance.ts";

/** Numbers of graphs, of those in R^(n - 2), of those on its sphere by dimension, by lowest dimension. */
const EXPECTED = [
  { n: 3, graphs: 4, euclidean: 1, spherical: {}, lowest: { 2: 4 } },
  { n: 4, graphs: 11, euclidean: 6, spherical: { 2: 2 }, lowest: { 2: 3, 3: 8 } },
  { n: 5, graphs: 34, euclidean: 27, spherical: { 2: 1, 3: 6 }, lowest: { 2: 1, 3: 9, 4: 24 } },
  {
    n: 6,
    graphs: 156,
    euclidean: 145,
    spherical: { 3: 6, 4: 36 },
    lowest: { 3: 8, 4: 48, 5: 100 },
  },
  {
    n: 7,
    graphs: 1044,
    euclidean: 1029,
    spherical: { 4: 23, 5: 162 },
    lowest: { 4: 32, 5: 248, 6: 764 },
  },
];

/** On the sphere of R^(n - 2) or R^(n - 1), edges longer. */
const lowestLonger = (found: ReturnType<typeof spectralTwoDistance>, n: number) =>
  found.spherical?.d ?? n - 1;

function tally(values: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe.each(EXPECTED)("over all graphs on $n vertices", (expected) => {
  const { n } = expected;
  const all = allGraphs(n).map((graph) => ({ graph, found: spectralTwoDistance(graph) }));

  it("the counts are those of the classification", () => {
    const flat = all.filter(({ found }) => found.ratio !== null);
    expect({
      n,
      graphs: all.length,
      euclidean: flat.length,
      spherical: tally(all.flatMap(({ found }) => (found.spherical ? [found.spherical.d] : []))),
      lowest: tally(
        all.map(({ graph, found }) =>
          Math.min(lowestLonger(found, n), lowestLonger(spectralTwoDistance(complement(graph)), n)),
        ),
      ),
    }).toEqual(expected);
  });

  it("the spectral test agrees with the points themselves on sphere, dimension and ratio", () => {
    for (const { graph, found } of all) {
      const geometry = geometryOf(graph);
      expect(geometry === null).toBe(found.ratio === null);
      if (geometry === null) continue;
      expect(Math.abs(geometry.squaredRatio - found.ratio! ** 2)).toBeLessThan(1e-9);
      expect(geometry.affineDimension).toBe(found.affineDimension);
      expect(geometry.sphereResidual < 1e-5).toBe(found.spherical !== null);
    }
  });
});

it("condition (ii) matters first at 7 vertices, where 10 graphs meet (i) and fail it", () => {
  const failing = (n: number) =>
    allGraphs(n)
      .map(spectralTwoDistance)
      .filter(({ mu, lambda2, spherical }) => mu > 1e-8 && mu - lambda2 < 1e-8 && !spherical);
  expect([3, 4, 5, 6, 7].map((n) => failing(n).length)).toEqual([0, 0, 0, 0, 10]);
});
