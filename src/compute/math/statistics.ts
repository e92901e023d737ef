/** What the verdicts and tables need of statistics, on the arithmetic of elementary.ts. */
export { pearson, ranks, spearman } from "./statistics/correlation.ts";
export { equivalenceTest, type Equivalence } from "./statistics/equivalence.ts";
export {
  bootstrapInterval,
  studentInterval,
  type BootstrapOptions,
  type Interval,
} from "./statistics/intervals.ts";
export { mean, quantile, standardDeviation, variance, type Sample } from "./statistics/sample.ts";
export { studentDensity, studentQuantile, studentUpperTail } from "./statistics/student-t.ts";
