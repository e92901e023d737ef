import type { Code } from "./code.ts";
import { derived } from "./derived.ts";
import { code112, code162, code552, mcLaughlin } from "./leech-sections.ts";
import { cell600, crossPolytope, halfCube, pentagon } from "./polytopes.ts";
import { d4, e8 } from "./root-systems.ts";
import { johnson, simplex, squareLattice } from "./simplex.ts";

/** One value among the inner products of a code, and how many unordered pairs have it. */
export interface ProductCount {
  value: number;
  pairs: number;
}

/** A code whose inner products are known exactly. */
export interface KnownCode {
  id: string;
  /** Number of points. */
  n: number;
  d: number;
  /** Inner products of distinct points, largest first; the first is alpha. */
  products: readonly ProductCount[];
  generate: () => Code;
}

const COS_36 = (1 + Math.sqrt(5)) / 4;
const COS_72 = (Math.sqrt(5) - 1) / 4;

/** `counts` as [value, unordered pairs], largest value first. */
function known(
  id: string,
  n: number,
  d: number,
  generate: () => Code,
  ...counts: [number, number][]
): KnownCode {
  return { id, n, d, products: counts.map(([value, pairs]) => ({ value, pairs })), generate };
}

/** The 56 points of Gosset: derived from E8 at 1/2. */
const gosset = () => derived(e8(), 0, 1 / 2);

/** The 27 points of Schlaefli: derived from Gosset at 1/3. */
const schlaefli = () => derived(gosset(), 0, 1 / 3);

/**
 * The codes with exactly known margin: alpha is the first product, and the constellation U = V = X has
 * m = (1 - alpha)/2, b_rel = (1 + alpha)/2. Products as tabulated by strongly regular graphs, root
 * systems and lattices; the tests recount them.
 */
export const KNOWN_CODES: readonly KnownCode[] = [
  known("simplex", 6, 5, () => simplex(5), [-1 / 5, 15]),
  known("pentagon", 5, 2, pentagon, [COS_72, 5], [-COS_36, 5]),
  known("octahedron", 6, 3, () => crossPolytope(3), [0, 12], [-1, 3]),
  known("petersen", 10, 4, () => johnson(5), [1 / 6, 30], [-2 / 3, 15]),
  known("lattice-3", 9, 4, () => squareLattice(3), [1 / 4, 18], [-1 / 2, 18]),
  known("d4", 24, 4, d4, [1 / 2, 96], [0, 72], [-1 / 2, 96], [-1, 12]),
  known(
    "600-cell",
    120,
    4,
    cell600,
    [COS_36, 720],
    [1 / 2, 1200],
    [COS_72, 720],
    [0, 1800],
    [-COS_72, 720],
    [-1 / 2, 1200],
    [-COS_36, 720],
    [-1, 60],
  ),
  known("johnson-6", 15, 5, () => johnson(6), [1 / 4, 60], [-1 / 2, 45]),
  known("clebsch", 16, 5, halfCube, [1 / 5, 80], [-3 / 5, 40]),
  known("schlaefli", 27, 6, schlaefli, [1 / 4, 216], [-1 / 2, 135]),
  known("gosset", 56, 7, gosset, [1 / 3, 756], [-1 / 3, 756], [-1, 28]),
  known("e8", 240, 8, e8, [1 / 2, 6720], [0, 15120], [-1 / 2, 6720], [-1, 120]),
  known("112", 112, 21, code112, [1 / 9, 4536], [-1 / 3, 1680]),
  known("162", 162, 21, code162, [1 / 7, 8505], [-2 / 7, 4536]),
  known("mclaughlin", 275, 22, mcLaughlin, [1 / 6, 22275], [-1 / 4, 15400]),
  known("552", 552, 23, code552, [1 / 5, 75900], [-1 / 5, 75900], [-1, 276]),
];
