import { mean, spearman } from "../../math/statistics.ts";
import type { Metric } from "../experiment.ts";
import type { Ends } from "./outcomes.ts";

/** Cells that are counted together, and how their runs end under one form. */
export interface Counted {
  /** Stem of the metrics: `loss-forms/start-t100.published`. */
  stem: string;
  ends: Ends[];
}

/** In how many cells and runs the gap is negative, and how often runs separate. */
export function countMetrics({ stem, ends }: Counted): Metric[] {
  const runs = ends.flatMap((e) => e.gap).length;
  const separated = sum(ends.map((e) => e.separated));
  const negative = sum(ends.map((e) => e.negative));
  // Where every run separates nothing is chaotic; elsewhere frequencies agree to 0.3.
  const loose = separated === runs ? 0 : 0.3;
  const add = (name: string, value: number, tolerance: number): Metric => ({
    id: `${stem}.${name}`,
    value,
    tolerance,
  });
  return [
    add("runs", runs, 0),
    add("negative-runs", negative, Math.ceil(loose * runs)),
    add("cells", ends.length, 0),
    add(
      "negative-cells",
      ends.filter((e) => e.negative > 0).length,
      Math.ceil(loose * ends.length),
    ),
    add("separated-share", separated / runs, loose),
    add("gap.mean", mean(ends.flatMap((e) => e.gap)), loose === 0 ? 0.004 : 0.3),
  ];
}

/**
 * Spearman's rank correlation of the initial relative bias, in whose order the cells come, with the
 * mean gap; 0 where all mean gaps are equal.
 */
export function rankMetric({ stem, ends }: Counted): Metric {
  const gaps = ends.map((e) => mean(e.gap));
  const flat = new Set(gaps).size === 1;
  return {
    id: `${stem}.gap.rank`,
    value: flat
      ? 0
      : spearman(
          gaps.map((_, i) => i),
          gaps,
        ),
    tolerance: 0.3,
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
