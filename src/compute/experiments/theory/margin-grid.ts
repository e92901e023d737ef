import type { Run } from "../experiment.ts";
import { trained, training } from "../training.ts";

/** Why no code of this size and dimension has a larger margin; null where nothing is known here. */
export type Optimality = "theorem-3-4" | "rankin" | "plane" | "delsarte" | "cited" | null;

/** One size and dimension of Problem 1's table. */
export interface Cell {
  d: number;
  n: number;
  /** The best code that this library builds, by its name in `builtCodes`. */
  code: string;
  optimality: Optimality;
  /** Starts of each search. */
  starts: number;
}

const cell = (
  d: number,
  n: number,
  code: string,
  optimality: Optimality = null,
  starts = 10,
): Cell => ({ d, n, code, optimality, starts });

/** The searches, and where they look. */
export const MARGIN_SETTINGS = {
  cells: [
    cell(2, 3, "simplex of R^2", "theorem-3-4"),
    cell(2, 5, "5-gon", "plane"),
    cell(2, 8, "8-gon", "plane"),
    cell(3, 4, "simplex of R^3", "theorem-3-4"),
    cell(3, 6, "cross-polytope of R^3", "rankin"),
    cell(3, 7, "icosahedron"),
    cell(3, 12, "icosahedron", "cited"),
    cell(4, 8, "cross-polytope of R^4", "rankin"),
    cell(4, 10, "petersen", "cited"),
    cell(4, 12, "icosahedron"),
    cell(4, 24, "d4"),
    cell(5, 16, "clebsch", "delsarte"),
    cell(5, 20, "d4"),
    cell(6, 27, "schlaefli", "delsarte"),
    cell(7, 56, "gosset", "delsarte"),
    cell(8, 40, "gosset", null, 3),
    cell(10, 100, "e8", null, 3),
  ],
  firstSeed: 50,
  /** The paper's training: its formula (9), both parameters trained, Adam. */
  training: { form: "formula", temperature: 10, relativeBias: 0, steps: 10_000 },
  annealingSteps: 2000,
  /** A search hits when its margin is within this of the best known. */
  hit: 1e-3,
  /** What float32 vectors may add to a margin. */
  rounding: 1e-6,
} as const;

export const cellId = ({ d, n }: Cell): string => `d${d}.n${n}`;
export const startId = (cell: Cell, start: number): string => `${cellId(cell)}/r${start}`;

/** The paper's training in every cell. */
export function gridRuns(seeds = Infinity): Run[] {
  const { cells, firstSeed } = MARGIN_SETTINGS;
  const { form, temperature, relativeBias, steps } = MARGIN_SETTINGS.training;
  return cells.flatMap((at) =>
    Array.from({ length: Math.min(seeds, at.starts) }, (_, r) => ({
      id: startId(at, r),
      case: training({
        form,
        n: at.n,
        dim: at.d,
        steps,
        seed: firstSeed + r,
        draws: [0, 1],
        temperature: trained(temperature),
        bias: trained(relativeBias),
        record: [1, steps],
      }),
    })),
  );
}
