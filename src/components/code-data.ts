import { KNOWN_CODES, type KnownCode } from "../compute/math/codes/table.ts";
import type { ResultFile } from "../compute/schemas/result.ts";
import type { Shadow } from "./figures/code-shadow.ts";

/** What the codes are called on the site, by their ids. */
export const CODE_NAMES: Record<string, string> = {
  simplex: "Simplex",
  pentagon: "Pentagon",
  octahedron: "Octahedron",
  petersen: "Petersen",
  "lattice-3": "3 × 3 lattice",
  d4: "24-cell",
  "600-cell": "600-cell",
  "johnson-6": "Johnson J(6, 2)",
  clebsch: "Clebsch, half 5-cube",
  schlaefli: "Schläfli",
  gosset: "Gosset",
  e8: "Roots of E₈",
  "112": "Quadrangle GQ(3, 9)",
  "162": "Graph of U₄(3)",
  mclaughlin: "McLaughlin",
  "552": "276 equiangular lines",
};

/** Products of one value differ by less than this. */
const SAME = 1e-9;

/** The pairs of points at the code's largest inner product. */
export function nearestPairs({ generate, products }: KnownCode): [number, number][] {
  const { X, n, d } = generate();
  const pairs: [number, number][] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += X[i * d + k]! * X[j * d + k]!;
      if (Math.abs(s - products[0]!.value) < SAME) pairs.push([i, j]);
    }
  return pairs;
}

/** A code's shadow from the result file, with its nearest pairs. */
export function shadowOf(result: ResultFile, code: KnownCode): Shadow {
  const { x, y } = result.series[`projection.${code.id}`]!;
  const order = result.metrics[`two-distance/code.${code.id}.order`]!;
  return { x: x!, y: y!, edges: nearestPairs(code), order };
}

/** Two inner products only, so that the spectral test applies. */
export const TWO_PRODUCT_CODES = KNOWN_CODES.filter(({ products }) => products.length === 2);
