/** A simple graph on the vertices 0, ..., n - 1. */
export interface Graph {
  n: number;
  /** Row-major n x n, symmetric, 0 or 1, with 0 on the diagonal. */
  adjacency: Uint8Array;
}

/** The graph with the given edges. Throws `invalid edge` for one that is no pair of its vertices. */
export function graphOf(n: number, edges: Iterable<readonly [number, number]>): Graph {
  const adjacency = new Uint8Array(n * n);
  for (const [i, j] of edges) {
    if (!(i >= 0 && j >= 0 && i < n && j < n && i !== j))
      throw new Error(`invalid edge: ${i} ${j}`);
    adjacency[i * n + j] = adjacency[j * n + i] = 1;
  }
  return { n, adjacency };
}

/** The graph whose edges are the pairs that are not. */
export function complement({ n, adjacency }: Graph): Graph {
  return { n, adjacency: adjacency.map((x, at) => (at % (n + 1) === 0 ? 0 : 1 - x)) };
}
