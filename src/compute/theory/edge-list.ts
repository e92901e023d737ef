import { graphOf, type Graph } from "./graph.ts";

/** More vertices than any use of it here; a typing error in a number would otherwise take the memory. */
const LARGEST = 10_000;

/**
 * Reads a graph from its edges, one `0 1` per line (or `0-1`, and commas for line ends), vertices
 * counted from 0. A line with one number gives the number of vertices, for isolated ones at the end;
 * `#` begins a comment.
 *
 * Throws `invalid edge list`, naming the entry: not two whole numbers, a loop, an edge given twice, or a
 * vertex beyond the number given.
 */
export function parseEdgeList(text: string): Graph {
  const edges: [number, number][] = [];
  const seen = new Set<string>();
  let declared: number | null = null;
  let largest = -1;
  for (const [index, entry] of entries(text)) {
    const fail = (why: string): never => {
      throw new Error(`invalid edge list: entry ${index}, "${entry}": ${why}`);
    };
    if (!/^\d+(\s*[-\s]\s*\d+)?$/.test(entry)) fail("expected two vertices, as in 0 1");
    const [i, j] = entry.split(/[-\s]+/).map(Number) as [number, number?];
    if (j === undefined) {
      if (declared !== null) fail("the number of vertices is given twice");
      if (i > LARGEST) fail(`more than ${LARGEST} vertices`);
      declared = i;
      continue;
    }
    if (i === j) fail("a loop");
    largest = Math.max(largest, i, j);
    if (largest >= (declared ?? LARGEST)) fail(`vertices are 0 to ${(declared ?? LARGEST) - 1}`);
    const key = `${Math.min(i, j)} ${Math.max(i, j)}`;
    if (seen.has(key)) fail("given twice");
    seen.add(key);
    edges.push([i, j]);
  }
  if (declared === null && edges.length === 0) throw new Error("invalid edge list: empty");
  const n = declared ?? largest + 1;
  if (largest >= n) throw new Error(`invalid edge list: vertex ${largest} of ${n}`);
  return graphOf(n, edges);
}

/** Entries that are not empty, with their number, counted from 1. */
function entries(text: string): [number, string][] {
  return text
    .split(/[\n,]/)
    .map((entry, at): [number, string] => [at + 1, entry.replace(/#.*/, "").trim()])
    .filter(([, entry]) => entry !== "");
}
