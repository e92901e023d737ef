import { graphOf, type Graph } from "../../theory/graph.ts";
import { spectralTwoDistance } from "../../theory/two-distance.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";

type Edges = [number, number][];

const cycle = (n: number, from = 0): Edges =>
  Array.from({ length: n }, (_, i) => [from + i, from + ((i + 1) % n)]);
const path = (n: number): Edges => cycle(n).slice(0, -1);
const matching = (n: number): Edges => Array.from({ length: n }, (_, i) => [2 * i, 2 * i + 1]);
const joined = (to: number, count: number): Edges =>
  Array.from({ length: count }, (_, i) => [i, to]);

/** A graph small enough to do by hand. */
export interface NamedGraph {
  /** In metric ids. */
  id: string;
  graph: Graph;
}

/** Graphs of every kind the test tells apart, edges the longer distance. */
export const NAMED_GRAPHS: readonly NamedGraph[] = [
  { id: "k2-k1", graph: graphOf(3, matching(1)) },
  { id: "p4", graph: graphOf(4, path(4)) },
  { id: "2k2", graph: graphOf(4, matching(2)) },
  { id: "k4-e", graph: graphOf(4, [...cycle(4), [0, 2]]) },
  { id: "c5", graph: graphOf(5, cycle(5)) },
  { id: "k2-3k1", graph: graphOf(5, matching(1)) },
  { id: "bowtie", graph: graphOf(5, [...matching(2), ...joined(4, 4)]) },
  { id: "p5", graph: graphOf(5, path(5)) },
  { id: "c6", graph: graphOf(6, cycle(6)) },
  { id: "3k2", graph: graphOf(6, matching(3)) },
  { id: "2k3", graph: graphOf(6, [...cycle(3), ...cycle(3, 3)]) },
  { id: "prism", graph: graphOf(6, [...cycle(3), ...cycle(3, 3), [0, 3], [1, 4], [2, 5]]) },
  { id: "wheel", graph: graphOf(6, [...cycle(5), ...joined(5, 5)]) },
  { id: "c5-k1", graph: graphOf(6, cycle(5)) },
  { id: "c7", graph: graphOf(7, cycle(7)) },
  {
    // Meets condition (i) and fails (ii).
    id: "failing",
    graph: graphOf(7, [
      [0, 1],
      ...[1, 3, 4, 6].map((j): [number, number] => [2, j]),
      [1, 3],
      [1, 4],
    ]),
  },
];

/** What the spectral test says of each, and how far its coordinates are from alpha and beta. */
export function namedGraphMetrics(): Metric[] {
  let worst = 0;
  const metrics = NAMED_GRAPHS.flatMap(({ id, graph }) => {
    const found = spectralTwoDistance(graph);
    const add = (name: string, value: number) => exact(`two-distance/graph.${id}.${name}`, value);
    const { spherical } = found;
    if (spherical) worst = Math.max(worst, productError(graph, spherical));
    return [
      add("n", graph.n),
      add("mu", found.mu),
      add("lambda2", found.lambda2),
      add("mu-multiplicity", found.muMultiplicity),
      add("lambda2-multiplicity", found.lambda2Multiplicity),
      ...(found.ratio === null ? [] : [add("ratio", found.ratio)]),
      ...(spherical
        ? [add("d", spherical.d), add("alpha", spherical.alpha), add("beta", spherical.beta)]
        : []),
    ];
  });
  return [...metrics, exact("two-distance/graph-products.worst", worst)];
}

/** How far the products of unit vectors are from 1, alpha and beta. */
function productError(
  { n, adjacency }: Graph,
  { X, d, alpha, beta }: { X: Float64Array; d: number; alpha: number; beta: number },
): number {
  let worst = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += X[i * d + k]! * X[j * d + k]!;
      const expected = i === j ? 1 : adjacency[i * n + j] === 1 ? beta : alpha;
      worst = Math.max(worst, Math.abs(s - expected));
    }
  return worst;
}
