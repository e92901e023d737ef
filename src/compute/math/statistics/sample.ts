/** Numbers measured alike; no order. */
export type Sample = readonly number[] | Float32Array | Float64Array;

/**
 * Throws `invalid sample: n values, need m` when there are too few, and
 * `invalid sample: non-finite value` when one is no number.
 */
export function checkSample(sample: Sample, atLeast: number): void {
  if (sample.length < atLeast)
    throw new Error(`invalid sample: ${sample.length} values, need ${atLeast}`);
  for (const x of sample)
    if (!Number.isFinite(x)) throw new Error(`invalid sample: non-finite value ${x}`);
}

/** The arithmetic mean of one or more numbers. */
export function mean(sample: Sample): number {
  checkSample(sample, 1);
  let sum = 0;
  for (const x of sample) sum += x;
  const first = sum / sample.length;
  // A second pass takes out what rounding left in the first.
  let rest = 0;
  for (const x of sample) rest += x - first;
  return first + rest / sample.length;
}

/** The sample variance, with n - 1 in the denominator; two or more numbers. */
export function variance(sample: Sample): number {
  checkSample(sample, 2);
  const center = mean(sample);
  let sum = 0;
  for (const x of sample) sum += (x - center) * (x - center);
  return sum / (sample.length - 1);
}

/** The sample standard deviation, the root of `variance`. */
export function standardDeviation(sample: Sample): number {
  return Math.sqrt(variance(sample));
}

/**
 * The p-quantile, 0 <= p <= 1, by linear interpolation between order statistics: type 7 of Hyndman
 * and Fan, NumPy's and R's default. Throws `invalid probability`.
 */
export function quantile(sample: Sample, p: number): number {
  checkSample(sample, 1);
  if (!(p >= 0 && p <= 1)) throw new Error(`invalid probability: ${p}`);
  const sorted = Float64Array.from(sample).sort();
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}
