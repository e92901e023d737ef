import type { ResultFile } from "../compute/schemas/result.ts";
import type { SearchRow } from "./figures/margin-search.ts";

type Optimality = "theorem-3-4" | "rankin" | "plane" | "delsarte" | "cited" | null;

/** One size and dimension of Problem 1's table. */
export interface MarginCell {
  d: number;
  n: number;
  /** Stem of its metrics. */
  id: string;
  /** The code behind the known margin, as people call it. */
  name: string;
  /** Why no code has a larger margin, in a few words. */
  why: string;
  optimality: Optimality;
}

const NAMES: Record<string, string> = {
  "5-gon": "regular pentagon",
  "8-gon": "regular octagon",
  "cross-polytope of R^3": "octahedron",
  petersen: "Petersen",
  clebsch: "Clebsch",
  schlaefli: "Schläfli",
  gosset: "Gosset",
  d4: "24-cell",
  e8: "roots of E8",
};

const WHY: Record<Exclude<Optimality, null | "cited">, string> = {
  "theorem-3-4": "Theorem 3.4: for any U and V",
  rankin: "Rankin’s bound",
  plane: "even spacing",
  delsarte: "Delsarte’s bound",
};
const CITED: Record<string, string> = {
  icosahedron: "cited: Fejes Tóth",
  petersen: "cited: Bachoc and Vallentin",
};

/** The cells of Problem 1's table, in its order. */
export function marginCells({ metrics, settings }: ResultFile): MarginCell[] {
  const cells = settings["cells"] as {
    d: number;
    n: number;
    code: string;
    optimality: Optimality;
  }[];
  return cells.map(({ d, n, code, optimality }) => {
    const whole = metrics[`problem-1/d${d}.n${n}.code-points`] === n;
    const base = NAMES[code] ?? code.replace(/ of R\^\d+$/, "");
    const why = optimality === null ? "" : optimality === "cited" ? CITED[code]! : WHY[optimality];
    return {
      d,
      n,
      id: `problem-1/d${d}.n${n}`,
      // Where a code has more points than are asked for, a part of it is meant.
      name: whole ? base : `part of the ${base}`,
      why,
      optimality,
    };
  });
}

/** The same cells with their margins, as the figure draws them. */
export function searchRows(result: ResultFile): SearchRow[] {
  return marginCells(result).map(({ d, n, id, optimality }) => {
    const metric = (name: string) => result.metrics[`${id}.${name}`]!;
    return {
      label: `${d}, ${n}`,
      code: metric("code"),
      optimal: optimality !== null,
      ceiling: metric("ceiling"),
      trained: [metric("trained.least"), metric("trained.best")],
      tied: metric("tied.best"),
      free: metric("free.best"),
    };
  });
}
