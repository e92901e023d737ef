import { mersenneTwister, uniform53 } from "../mersenne-twister.ts";
import { checkSample, mean, quantile, standardDeviation, type Sample } from "./sample.ts";
import { studentQuantile } from "./student-t.ts";

/** Lower and upper end. */
export type Interval = [number, number];

function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new Error(`invalid confidence: ${confidence}`);
}

/** Student's interval for the mean of two or more numbers: mean -+ t sd / sqrt n. */
export function studentInterval(sample: Sample, confidence = 0.95): Interval {
  checkConfidence(confidence);
  const center = mean(sample);
  const t = studentQuantile((1 + confidence) / 2, Math.max(sample.length - 1, 1));
  const half = (t * standardDeviation(sample)) / Math.sqrt(sample.length);
  return [center - half, center + half];
}

export interface BootstrapOptions {
  /** Seed of the resampling; the same seed gives the same interval. */
  seed: number;
  confidence?: number;
  resamples?: number;
  /** What the interval is for; the mean unless given. */
  statistic?: (sample: Float64Array) => number;
}

/**
 * Percentile bootstrap interval (Efron 1979): quantiles of the statistic over resamples drawn with
 * replacement by MT19937.
 */
export function bootstrapInterval(
  sample: Sample,
  { seed, confidence = 0.95, resamples = 10_000, statistic = mean }: BootstrapOptions,
): Interval {
  checkConfidence(confidence);
  checkSample(sample, 1);
  const bits = mersenneTwister(seed);
  const n = sample.length;
  const resample = new Float64Array(n);
  const statistics = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < n; i++) resample[i] = sample[Math.floor(uniform53(bits) * n)]!;
    statistics[r] = statistic(resample);
  }
  const outside = (1 - confidence) / 2;
  return [quantile(statistics, outside), quantile(statistics, 1 - outside)];
}
