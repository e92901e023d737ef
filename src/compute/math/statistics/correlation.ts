import { checkSample, mean, type Sample } from "./sample.ts";

/**
 * Pearson's correlation of two or more pairs of numbers, in [-1, 1].
 *
 * Throws `invalid samples` when the lengths differ or one side is constant.
 */
export function pearson(x: Sample, y: Sample): number {
  if (x.length !== y.length) throw new Error(`invalid samples: ${x.length} and ${y.length} values`);
  checkSample(x, 2);
  checkSample(y, 2);
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx === 0 || yy === 0) throw new Error("invalid samples: a constant has no correlation");
  return Math.min(1, Math.max(-1, (xy / xx) * Math.sqrt(xx / yy)));
}

/** Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank. */
export function spearman(x: Sample, y: Sample): number {
  checkSample(x, 2);
  checkSample(y, 2);
  return pearson(ranks(x), ranks(y));
}

/** Ranks from 1, ties sharing their mean rank. */
export function ranks(sample: Sample): Float64Array {
  const order = Array.from(sample, (_, i) => i).sort((a, b) => sample[a]! - sample[b]!);
  const rank = new Float64Array(sample.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && sample[order[end]!] === sample[order[start]!]) end++;
    // Positions start..end-1 are ranks start+1..end.
    for (let i = start; i < end; i++) rank[order[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return rank;
}
