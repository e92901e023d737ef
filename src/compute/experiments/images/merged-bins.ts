import type { Bins } from "../../math/image-text/bins.ts";

/** Two histograms on one grid. */
export interface MergedBins {
  /** Lower ends of the bins. */
  from: number[];
  a: number[];
  b: number[];
}

/** Throws `invalid histograms` where their bins differ in width. */
export function mergeBins(a: Bins, b: Bins): MergedBins {
  if (a.width !== b.width) throw new Error(`invalid histograms: bins of ${a.width} and ${b.width}`);
  const first = Math.min(a.first, b.first);
  const length = Math.max(...[a, b].map((bins) => bins.first + bins.counts.length)) - first;
  const on = ({ first: start, counts }: Bins) =>
    Array.from({ length }, (_, i) => counts[first + i - start] ?? 0);
  return {
    from: Array.from({ length }, (_, i) => (first + i) * a.width),
    a: on(a),
    b: on(b),
  };
}

/** The part that two histograms have in common when both have area 1: 0 for disjoint, 1 for equal. */
export function overlap({ a, b }: MergedBins): number {
  const total = (counts: number[]) => counts.reduce((sum, n) => sum + n, 0);
  const [ofA, ofB] = [total(a), total(b)];
  return a.reduce((sum, n, i) => sum + Math.min(n / ofA, b[i]! / ofB), 0);
}

/** The middle of the fullest bin, the lowest of equals. */
export function mode({ width, first, counts }: Bins): number {
  const fullest = counts.reduce((best, n, i) => (n > counts[best]! ? i : best), 0);
  return (first + fullest + 1 / 2) * width;
}
