import { allGraphs } from "../../theory/all-graphs.ts";
import { complement, type Graph } from "../../theory/graph.ts";
import { geometryOf } from "../../theory/two-distance-geometry.ts";
import { spectralTwoDistance, type TwoDistance } from "../../theory/two-distance.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";

/** Points fit a sphere when the residual of the best one is below this. */
const ON_SPHERE = 1e-5;
/** Eigenvalues closer than this are one. */
const SAME = 1e-8;

/** The spectral test beside the points themselves, for one graph. */
interface Tested {
  graph: Graph;
  found: TwoDistance;
  /** Sphericity, affine dimension and whether a ratio exists agree with the points. */
  agrees: boolean;
  /** Difference of the squared ratios, 0 where there is none. */
  ratio: number;
  /** Residual of the best sphere; null where there is no largest ratio. */
  residual: number | null;
}

function test(graph: Graph): Tested {
  const found = spectralTwoDistance(graph);
  const geometry = geometryOf(graph);
  if (!geometry || found.ratio === null)
    return { graph, found, agrees: !geometry && found.ratio === null, ratio: 0, residual: null };
  const { squaredRatio, affineDimension, sphereResidual } = geometry;
  return {
    graph,
    found,
    agrees:
      affineDimension === found.affineDimension &&
      sphereResidual < ON_SPHERE === (found.spherical !== null),
    ratio: Math.abs(squaredRatio - found.ratio * found.ratio),
    residual: sphereResidual,
  };
}

/** The lowest dimension of the points on a sphere, whichever of edges and non-edges are longer. */
function lowestDimension(graph: Graph, found: TwoDistance): number {
  const longer = (other: TwoDistance) => other.spherical?.d ?? graph.n - 1;
  return Math.min(longer(found), longer(spectralTwoDistance(complement(graph))));
}

/** How many values are `value`, for every one from `low` to `high`. */
const tally = (values: readonly number[], low: number, high: number): [number, number][] =>
  Array.from({ length: high - low + 1 }, (_, i) => [
    low + i,
    values.filter((value) => value === low + i).length,
  ]);

/** Counts over all graphs on n vertices, each tested by its spectrum and by its points. */
export function countMetrics(n: number): Metric[] {
  const all = allGraphs(n).map(test);
  const spherical = all.flatMap(({ found }) => (found.spherical ? [found.spherical.d] : []));
  const lowest = all.map(({ graph, found }) => lowestDimension(graph, found));
  const firstOnly = all.filter(
    ({ found }) =>
      found.ratio !== null && Math.abs(found.mu - found.lambda2) < SAME && !found.spherical,
  );
  const residuals = (on: boolean) =>
    all.flatMap(({ found, residual }) =>
      residual !== null && (found.spherical !== null) === on ? [residual] : [],
    );
  const add = (name: string, value: number) => exact(`two-distance/n${n}.${name}`, value);
  return [
    add("graphs", all.length),
    add("multipartite", all.filter(({ found }) => found.ratio === null).length),
    add("two-distance", all.filter(({ found }) => found.ratio !== null).length),
    add("spherical", spherical.length),
    ...tally(spherical, 2, n - 2).map(([d, count]) => add(`spherical.d${d}`, count)),
    ...tally(lowest, 2, n - 1).map(([d, count]) => add(`lowest.d${d}`, count)),
    add("first-condition-only", firstOnly.length),
    add("disagreements", all.filter(({ agrees }) => !agrees).length),
    add("ratio.worst", Math.max(...all.map(({ ratio }) => ratio))),
    add("residual.on-sphere.most", Math.max(0, ...residuals(true))),
    add("residual.off-sphere.least", Math.min(...residuals(false))),
  ];
}
