import { mean, standardDeviation, type Sample } from "./sample.ts";
import { studentUpperTail } from "./student-t.ts";

export interface Equivalence {
  /** Of "the mean is at most low": small speaks for a mean above it. */
  pLow: number;
  /** Of "the mean is at least high". */
  pHigh: number;
  /** The larger of the two: below alpha, the mean lies in (low, high). */
  p: number;
}

/**
 * Two one-sided t tests (TOST) that the mean of a population lies between `low` and `high`
 * (Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657-680); two or more numbers.
 *
 * For paired data give the differences. Without spread the p-values are 0 or 1. Throws
 * `invalid bounds` unless low < high.
 */
export function equivalenceTest(sample: Sample, low: number, high: number): Equivalence {
  if (!(low < high)) throw new Error(`invalid bounds: ${low} and ${high}`);
  const center = mean(sample);
  const error = standardDeviation(sample) / Math.sqrt(sample.length);
  const pLow = upperTail(center - low, error, sample.length - 1);
  const pHigh = upperTail(high - center, error, sample.length - 1);
  return { pLow, pHigh, p: Math.max(pLow, pHigh) };
}

function upperTail(distance: number, error: number, degrees: number): number {
  if (error === 0) return distance > 0 ? 0 : 1;
  return studentUpperTail(distance / error, degrees);
}
