import { crossPolytope } from "../../math/codes/polytopes.ts";
import { largestMargin, marginSlack } from "../../math/constellations/margin-bounds.ts";
import { inGapWedge, inRegion } from "../../math/constellations/region.ts";
import { constellationFromCode } from "../../math/constellations/theorem-3-3.ts";
import { separation } from "../../math/separation.ts";
import { exact, truth } from "../calculation.ts";
import type { Metric } from "../experiment.ts";

export const REGION_SETTINGS = {
  /** Steps of the grid per unit of margin and of relative bias; a power of 2, so no point is rounded. */
  stepsPerUnit: 64,
  /** The cross-polytope whose points are put where constellations of any size must exist. */
  dim: 20,
  /** How many pairs Theorem 3.4 is asked about outside of the triangle. */
  sizes: [2, 3, 4, 10, 100, 1000, 1e6],
};

/** What rounding may take from an inequality between inner products. */
const ROUNDING = 1e-12;

/**
 * The predicates of Figure 2 on a grid over -1 <= b_rel <= 1, -1/2 <= m <= 1.
 *
 * Inside the triangle 2 d pairs of R^(d+1) are built at every point, from a cross-polytope; outside,
 * the finite form of Theorem 3.4 must forbid all large N; and inside the wedge eq. (2) must force the
 * signs of eq. (25).
 */
export function regionMetrics(artefact: string): Metric[] {
  const { stepsPerUnit: steps, dim, sizes } = REGION_SETTINGS;
  const { X, n, d } = crossPolytope(dim);
  const count = { points: 0, inside: 0, wedge: 0, wedgeInside: 0 };
  const wrong = { corners: 0, built: 0, outside: 0, wedge: 0, edge: 0 };
  for (let i = -steps / 2; i <= steps; i++)
    for (let j = -steps; j <= steps; j++) {
      const [m, b] = [i / steps, j / steps];
      const inside = inRegion(m, b);
      const wedge = inGapWedge(m, b);
      count.points++;
      if (inside) count.inside++;
      if (wedge) count.wedge++;
      if (wedge && inside) count.wedgeInside++;
      if (inside !== inTriangle(i, j, steps)) wrong.corners++;
      // (25) from (2): matching products at least m + b > 0, the others at most b - m < 0.
      if (wedge !== (m + b > 0 && b - m < 0)) wrong.wedge++;
      if (inside && m > 0) {
        const pair = constellationFromCode(X, n, d, { margin: m, relativeBias: b });
        const { minMatching, maxNonMatching } = separation(pair.U, pair.V, n, pair.d);
        const slack = Math.min(minMatching - (m + b), b - m - maxNonMatching);
        if (!(slack >= -ROUNDING)) wrong.built++;
      }
      if (m > 0) {
        const allowed = sizes.map((size) => {
          const { alignment, spread } = marginSlack(m, b, size);
          return alignment >= 0 && spread >= 0;
        });
        if (allowed.at(-1) !== inside && !nearEdge(m, b)) wrong.outside++;
        // More pairs never have more room.
        if (allowed.some((may, at) => may && allowed[at - 1] === false)) wrong.edge++;
      }
    }
  const add = (name: string, value: number) => exact(`${artefact}/region.${name}`, value);
  return [
    add("points", count.points),
    add("inside", count.inside),
    add("wedge", count.wedge),
    add("wedge-inside", count.wedgeInside),
    add("triangle.disagreements", wrong.corners),
    add("wedge.disagreements", wrong.wedge),
    add("built.failures", wrong.built),
    add("built.pairs", n),
    add("outside.disagreements", wrong.outside),
    add("size.disagreements", wrong.edge),
    add("apex.margin", largestMargin(0.5, Infinity)),
    add(
      "apex.is-top",
      truth(inRegion(0.5, 0.5) && !inRegion(0.5 + 1 / 1024, 0.5) && onBothEdges(0.5, 0.5)),
    ),
  ];
}

/** Whether a grid point lies in the triangle with corners (b, m) = (-1, 0), (1, 0) and (1/2, 1/2). */
function inTriangle(i: number, j: number, steps: number): boolean {
  const corners: [number, number][] = [
    [-steps, 0],
    [steps, 0],
    [steps / 2, steps / 2],
  ];
  return corners.every(([x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length]!;
    return (nextX - x) * (i - y) - (nextY - y) * (j - x) >= 0;
  });
}

/** Where m = (1 + b_rel)/3 so nearly that a million pairs still fit. */
const nearEdge = (m: number, b: number) => Math.abs(1 + b - 3 * m) < 4e-6;

const onBothEdges = (m: number, b: number) => m + b === 1 && 3 * m === 1 + b;
