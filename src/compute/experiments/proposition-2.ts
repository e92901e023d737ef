import { simplex } from "../math/codes/simplex.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import { commonHalfSpace } from "../theory/half-space.ts";
import { calculation, exact } from "./calculation.ts";
import { GAP_SETTINGS, gapDraws } from "./theory/gap-draws.ts";

const settings = {
  ...GAP_SETTINGS,
  /** Dimensions in which d + 1 vectors, the simplex, have the signs but no common half-space. */
  simplexDims: [2, 3, 4, 5, 6, 7, 8, 9, 10],
  /** A slack above this is a direction and not rounding of the linear program. */
  zero: 1e-9,
};

export const experiment = calculation({
  id: "proposition-2",
  settings,
  calculate() {
    const draws = gapDraws();
    const slacks = draws.map(({ U, n, d }) => commonHalfSpace(U, n, d).slack);
    const feasible = slacks.filter((slack) => slack > settings.zero);
    const simplices = settings.simplexDims.map((d) => {
      const { X, n } = simplex(d);
      return commonHalfSpace(X, n, d).slack;
    });
    const add = (name: string, value: number) => exact(`proposition-2/${name}`, value);
    return {
      metrics: [
        add("draws", draws.length),
        add("feasible", feasible.length),
        add("least-slack", Math.min(...slacks)),
        add("witness.least-product", Math.min(...draws.map(leastWitness))),
        add("simplex.draws", simplices.length),
        add("simplex.feasible", simplices.filter((slack) => slack > settings.zero).length),
        add("simplex.largest-slack", Math.max(...simplices)),
      ],
      series: {},
    };
  },
});

/**
 * The least <U_i, -V_j> over i != j: positive, so that -V_j lies in the half-spaces of any d + 1 of the
 * other U, which is what Helly's theorem asks for.
 */
function leastWitness(pair: ReturnType<typeof gapDraws>[number]): number {
  const products = innerProductMatrix(pair);
  let least = Infinity;
  for (let i = 0; i < pair.n; i++)
    for (let j = 0; j < pair.n; j++)
      if (i !== j) least = Math.min(least, -products[i * pair.n + j]!);
  return least;
}
