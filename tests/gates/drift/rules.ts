/** What a metric is allowed, beyond what its experiment declares; see `allowedBy`. */
export type Allowance =
  /** As much as the experiment declares. */
  | { by: "declaration" }
  /** A share of the committed number, and so much besides. */
  | { by: "share"; share: number; absolute: number }
  /** As much as two sets of seeds may differ by chance, and the rounding of its quantity. */
  | { by: "seeds"; of: "mean" | "spread" | "count" };

/** How a metric of another engine is compared. The first rule that applies counts. */
export interface Rule {
  kind: string;
  /** Metrics that the experiment declares to be free of the engine's rounding. */
  declaredExact?: true;
  /** The end of the metric's name. */
  name?: RegExp;
  /** Results whose runs have so many steps at most. */
  steps?: number;
  allowance: Allowance;
  because: string;
}

/** No rule allows more than the experiment declares: the least of the two counts. */
export const RULES: readonly Rule[] = [
  {
    kind: "exact",
    declaredExact: true,
    allowance: { by: "declaration" },
    because:
      "a count of runs or draws, a truth, or float64 arithmetic in which no engine has a part: the experiment declares a tolerance of 0",
  },
  {
    kind: "first step",
    name: /\.loss-1$/,
    allowance: { by: "share", share: 1e-4, absolute: 0 },
    because:
      "before the first update every engine holds the same vectors; the loss is one evaluation, whose float32 rounding stays below 1e-5 even at t = 200",
  },
  {
    kind: "short run",
    steps: 1000,
    allowance: { by: "share", share: 1e-4, absolute: 1e-6 },
    because:
      "in a thousand steps rounding is not yet amplified: float32 leaves float64 by 2e-5 of the loss, by as much as PyTorch does",
  },
  {
    kind: "mean",
    name: /\.mean$/,
    allowance: { by: "seeds", of: "mean" },
    because:
      "long runs amplify rounding until a run is as good as drawn anew; means over the seeds then differ by their standard errors",
  },
  {
    kind: "spread",
    name: /\.sd$/,
    allowance: { by: "seeds", of: "spread" },
    because: "as the mean; the standard error of a standard deviation is s / sqrt(2 (n - 1))",
  },
  {
    kind: "count",
    name: /\.separated$/,
    allowance: { by: "seeds", of: "count" },
    because: "which seeds separate may be chance; how many do is binomial",
  },
  {
    kind: "close",
    allowance: { by: "declaration" },
    because:
      "a smooth function of one run, or an extreme, median or share without a standard error: the experiment's own tolerance, relative plus absolute",
  },
];

/** What rounding alone may do to a quantity in a run that settles, by its name. */
export interface Rounding {
  name: RegExp;
  share: number;
  absolute: number;
  because: string;
}

export const ROUNDINGS: readonly Rounding[] = [
  {
    name: /loss/,
    share: 0.1,
    absolute: 1e-7,
    because: "it falls by orders of magnitude in thousands of steps, to the rounding of float32",
  },
  {
    name: /temperature/,
    share: 0.01,
    absolute: 0,
    because: "float32 in another order ends up to 0.5 % away once the loss is rounding noise",
  },
  {
    name: /(?:)/,
    share: 0,
    absolute: 0.005,
    because: "biases and inner products of unit vectors: settled runs differ by 0.002 at most",
  },
];

/**
 * Student's t at a chance of 1 in 10,000, both sides together, by degrees of freedom: with a
 * thousand means compared, one in ten comparisons of sound engines is red by chance at most.
 */
export const STUDENT: readonly (readonly [freedom: number, t: number])[] = [
  [2, 99.99],
  [4, 15.55],
  [8, 7.13],
  [18, 4.97],
  [38, 4.35],
  [98, 4.06],
  [198, 3.98],
];
