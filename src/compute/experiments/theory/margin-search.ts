import { anneal } from "../../math/annealing.ts";
import { marginCap } from "../../math/constellations/margin-bounds.ts";
import { largestMarginBySize } from "../../math/constellations/margin-by-size.ts";
import { margin } from "../../math/margin.ts";
import { separation } from "../../math/separation.ts";
import { mean } from "../../math/statistics.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { exact } from "../calculation.ts";
import { outcomeOf, type Metric, type Summary } from "../experiment.ts";
import { geometryTolerance } from "../tolerances.ts";
import { bestKnownCode, type BuiltCode } from "./best-known-code.ts";
import { cellId, MARGIN_SETTINGS, startId, type Cell } from "./margin-grid.ts";

/** How a cell's pairs are searched for: the paper's training, and annealing with U = V or without. */
export const SEARCHES = ["trained", "tied", "free"] as const;
type Search = (typeof SEARCHES)[number];

/** Margins found in one cell, and what limits them. */
export interface FoundMargins {
  cell: Cell;
  /** (1 - alpha)/2 of the best code at hand. */
  code: number;
  /** The least upper bound at hand, for any U, V and relative bias. */
  ceiling: number;
  margins: Record<Search, number[]>;
  metrics: Metric[];
}

/** The code, the bounds and every search of one cell. */
export function searchCell(
  artefact: string,
  cell: Cell,
  built: readonly BuiltCode[],
  outcomes: ReadonlyMap<string, TrainingOutcome>,
): FoundMargins {
  const { d, n } = cell;
  const { hit, firstSeed, annealingSteps: steps } = MARGIN_SETTINGS;
  const starts = startsOf(cell, outcomes);
  const annealed = (tied: boolean) =>
    starts.map((r) => {
      const { U, V } = anneal({ n, d, tied, steps, seed: firstSeed + r });
      return margin(separation(U, V, n, d));
    });
  const margins: Record<Search, number[]> = {
    trained: starts.map((r) => outcomeOf(outcomes, startId(cell, r)).final.margin),
    tied: annealed(true),
    free: annealed(false),
  };
  const known = bestKnownCode(built, d, n);
  const code = (1 - known.alpha) / 2;
  const best = Math.max(code, ...SEARCHES.flatMap((search) => margins[search]));
  const cap = marginCap(n);
  const bySize = largestMarginBySize(d, n);
  const stem = `${artefact}/${cellId(cell)}`;
  const metrics = [
    exact(`${stem}.code`, code),
    exact(`${stem}.code-points`, known.code.n),
    exact(`${stem}.cap`, cap),
    exact(`${stem}.by-size`, bySize),
    exact(`${stem}.ceiling`, Math.min(cap, bySize)),
    exact(`${stem}.starts`, starts.length),
    exact(`${stem}.best-known`, best),
    ...SEARCHES.flatMap((search): Metric[] => {
      const found = margins[search];
      const add = (name: string, value: number, tolerance: number): Metric => ({
        id: `${stem}.${search}.${name}`,
        value,
        tolerance: search === "trained" ? tolerance : 0,
      });
      const hits = found.filter((m) => m >= best - hit).length;
      return [
        add("best", Math.max(...found), geometryTolerance()),
        add("mean", mean(found), geometryTolerance()),
        add("least", Math.min(...found), geometryTolerance()),
        add("hits", hits, found.length),
      ];
    }),
  ];
  return { cell, code, ceiling: Math.min(cap, bySize), margins, metrics };
}

/** Starts of a cell that were trained, from 0. */
function startsOf(cell: Cell, outcomes: ReadonlyMap<string, TrainingOutcome>): number[] {
  const starts: number[] = [];
  while (outcomes.has(startId(cell, starts.length))) starts.push(starts.length);
  return starts;
}

/** Every cell, and over all of them how many searches end above a proved bound. */
export function marginTable(
  artefact: string,
  built: readonly BuiltCode[],
  outcomes: ReadonlyMap<string, TrainingOutcome>,
): Summary {
  const found = MARGIN_SETTINGS.cells.map((cell) => searchCell(artefact, cell, built, outcomes));
  const { rounding } = MARGIN_SETTINGS;
  const all = found.flatMap(({ cell, code, ceiling, margins }) =>
    SEARCHES.flatMap((search) => margins[search].map((m) => ({ cell, code, ceiling, m }))),
  );
  const optimal = all.filter(({ cell }) => cell.optimality !== null);
  const add = (name: string, value: number) => exact(`${artefact}/${name}`, value);
  return {
    metrics: [
      ...found.flatMap(({ metrics }) => metrics),
      add("cells", found.length),
      add("searches", all.length),
      add("above-ceiling", all.filter(({ m, ceiling }) => m > ceiling + rounding).length),
      add("optimal.cells", found.filter(({ cell }) => cell.optimality !== null).length),
      add("optimal.searches", optimal.length),
      add(
        "beyond-codes.cells",
        found.filter(({ margins, code }) => Math.max(...margins.tied) > code + rounding).length,
      ),
      add("optimal.above-code", optimal.filter(({ m, code }) => m > code + rounding).length),
    ],
    series: Object.fromEntries(
      found.map(({ cell, margins }) => [
        cellId(cell),
        { seed: margins.tied.map((_, r) => MARGIN_SETTINGS.firstSeed + r), ...margins },
      ]),
    ),
  };
}
