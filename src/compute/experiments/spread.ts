import { mean, standardDeviation, studentInterval, type Interval } from "../math/statistics.ts";

/** Sample standard deviation over runs; 0 for a single run, which tells nothing of a spread. */
export function spread(values: readonly number[]): number {
  return values.length > 1 ? standardDeviation(values) : 0;
}

/** Student's 95 % interval of the mean over runs; the value itself for a single run. */
export function interval(values: readonly number[]): Interval {
  return values.length > 1 ? studentInterval(values) : [mean(values), mean(values)];
}
