import { simplex } from "../../math/codes/simplex.ts";
import { construction1 } from "../../math/constellations/construction-1.ts";
import { construction3 } from "../../math/constellations/construction-3.ts";
import { marginSlack } from "../../math/constellations/margin-bounds.ts";
import { inGapWedge, inRegion } from "../../math/constellations/region.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { outcomeOf, type Run, type RunOptions } from "../experiment.ts";
import { alignedCodes } from "./known-codes.ts";
import { gridRuns } from "./margin-grid.ts";
import { measured } from "./measured.ts";
import { trainedRuns } from "./trained-pairs.ts";

export const POINT_SETTINGS = {
  /** delta^2 of Construction 1, and phi^2 as a part of 1 - delta^2. */
  squaredDeltas: [0.25, 0.5, 0.75],
  phiParts: [0, 0.5, 1],
  /** Codes with more points than this are drawn once, as they are. */
  largestCode: 120,
  /** The double-constant embedding: so many pairs at these delta^2. */
  simplexPairs: 100,
  simplexDeltas: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
  /** [d, N] of Construction 3. */
  constructions: [
    [3, 8],
    [3, 20],
    [4, 10],
    [5, 12],
    [8, 20],
  ] as [number, number][],
};

/** A constellation, or a run that did not become one, as a point of Figure 2. */
export interface RegionPoint {
  n: number;
  d: number;
  margin: number;
  relativeBias: number;
}

const PROBLEM_1 = "problem-1/";

/** Every run on record elsewhere, and those behind Problem 1's table. */
export function regionRuns(options: RunOptions = {}): Run[] {
  const grid = gridRuns(options.seeds).map((run) => ({ ...run, id: PROBLEM_1 + run.id }));
  return [...trainedRuns(options), ...grid];
}

/** Where every run ended, by the artefact that it was trained for. */
export function trainedPoints(
  outcomes: ReadonlyMap<string, TrainingOutcome>,
): Map<string, RegionPoint[]> {
  const points = new Map<string, RegionPoint[]>();
  for (const { id, case: at } of regionRuns()) {
    if (!outcomes.has(id)) continue;
    const { margin, relativeBiasStar } = outcomeOf(outcomes, id).final;
    const source = id.slice(0, id.indexOf("/"));
    const found = points.get(source) ?? [];
    found.push({ n: at.n, d: at.dim, margin, relativeBias: relativeBiasStar });
    points.set(source, found);
  }
  return points;
}

/** Exact codes, and what Constructions 1 and 3 and the simplex make. */
export function builtPoints(): Map<string, RegionPoint[]> {
  const { squaredDeltas, phiParts, largestCode, simplexPairs, simplexDeltas, constructions } =
    POINT_SETTINGS;
  const codes = alignedCodes().map(({ pair }) => pair);
  const lifted = codes
    .filter(({ n }) => n <= largestCode)
    .flatMap((pair) =>
      squaredDeltas.flatMap((square) =>
        phiParts.map((part) =>
          construction1(pair, Math.sqrt(square), Math.sqrt(part * (1 - square))),
        ),
      ),
    );
  const { X, n, d } = simplex(simplexPairs - 1);
  const doubleConstant = simplexDeltas.map((square) =>
    construction1({ U: X, V: X, n, d }, Math.sqrt(square), 0),
  );
  return new Map([
    ["codes", codes.map(pointOf)],
    ["construction-1", lifted.map(pointOf)],
    ["simplex", doubleConstant.map(pointOf)],
    ["construction-3", constructions.map(([dim, size]) => pointOf(construction3(dim, size)))],
  ]);
}

function pointOf(pair: PairVectors): RegionPoint {
  return { n: pair.n, d: pair.d, ...measured(pair) };
}

/** What Figure 2 says of points with a margin: the least slack, and how many are where. */
export interface Placement {
  /** All points, and those with m > 0. */
  points: number;
  constellations: number;
  /** The least slack of the two bounds of Theorem 3.4 for the point's own N. */
  leastSlack: number;
  /** Outside of the drawn triangle, the limit for large N, and the largest N among those. */
  outsideDrawn: number;
  largestOutside: number;
  /** In the wedge where eq. (2) alone forces the gap. */
  wedge: number;
}

/** Where the points with a margin lie; a slack down to -`rounding` is inside. */
export function placement(points: readonly RegionPoint[], rounding: number): Placement {
  const found = points.filter(({ margin }) => margin > 0);
  const outside = found.filter(
    ({ margin, relativeBias }) =>
      !inRegion(margin, relativeBias) && !(limitSlack(margin, relativeBias) >= -rounding),
  );
  return {
    points: points.length,
    constellations: found.length,
    leastSlack: Math.min(
      ...found.map(({ margin, relativeBias, n }) => {
        const { alignment, spread } = marginSlack(margin, relativeBias, n);
        return Math.min(alignment, spread);
      }),
    ),
    outsideDrawn: outside.length,
    largestOutside: Math.max(0, ...outside.map(({ n }) => n)),
    wedge: found.filter(({ margin, relativeBias }) => inGapWedge(margin, relativeBias)).length,
  };
}

function limitSlack(margin: number, relativeBias: number): number {
  const { alignment, spread } = marginSlack(margin, relativeBias, Infinity);
  return Math.min(alignment, spread);
}
