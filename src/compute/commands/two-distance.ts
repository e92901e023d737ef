import { stdout } from "node:process";
import { CliError } from "../error.ts";
import { canonicalJson } from "../store/canonical.ts";
import { readTextIfAny } from "../store/files.ts";
import { parseEdgeList } from "../theory/edge-list.ts";
import { complement, type Graph } from "../theory/graph.ts";
import { parseGraph6 } from "../theory/graph6.ts";
import { spectralTwoDistance, type TwoDistance } from "../theory/two-distance.ts";

const ADVICE =
  "Give graph6, as in DUW, or edges, as in 0-1,1-2,2-0, or a file with one of them; vertices count from 0.";

/** The spectral test takes time as n^3. */
const LARGEST = 600;

/**
 * Prints the spectral two-distance test of a graph, with its edges as the longer and as the shorter
 * distance, as JSON. `source` is a file, graph6 or a list of edges.
 */
export function twoDistance(source: string): void {
  const graph = readGraph(readIfFile(source) ?? source);
  if (graph.n < 2 || graph.n > LARGEST)
    throw new CliError(
      `invalid number of vertices: ${graph.n}`,
      `The test is for 2 to ${LARGEST} vertices. ${ADVICE}`,
    );
  stdout.write(
    canonicalJson({
      n: graph.n,
      edges: graph.adjacency.reduce((sum, x) => sum + x, 0) / 2,
      edgesLonger: report(spectralTwoDistance(graph)),
      edgesShorter: report(spectralTwoDistance(complement(graph))),
    }),
  );
}

/** Whole numbers and separators are edges: graph6 has none of their characters. */
function readGraph(text: string): Graph {
  try {
    return /^[\d\s,#-]/.test(text) ? parseEdgeList(text) : parseGraph6(text);
  } catch (error) {
    throw new CliError((error as Error).message, ADVICE);
  }
}

/** The text of a file of that name, or null where there is none and the name may be a graph. */
function readIfFile(source: string): string | null {
  if (/[\0\n]/.test(source) || source.length > 1000 || source === "") return null;
  const text = readTextIfAny(source);
  // Neither character occurs in graph6 or among edges.
  if (text === null && /[./]/.test(source))
    throw new CliError(`missing graph file: ${source}`, ADVICE);
  return text;
}

function report({ spherical, ...numbers }: TwoDistance): object {
  if (!spherical) return { ...numbers, spherical: null };
  const { X, d, alpha, beta } = spherical;
  const n = X.length / d;
  return {
    ...numbers,
    spherical: {
      dim: d,
      alpha,
      beta,
      vectors: Array.from({ length: n }, (_, i) => Array.from(X.subarray(i * d, (i + 1) * d))),
    },
  };
}
