/** The middle of several timings, and how far they lie apart: the machine's noise. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Of at least one number. */
export function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return {
    median: (sorted[lower]! + sorted[upper]!) / 2,
    least: sorted[0]!,
    most: sorted[sorted.length - 1]!,
  };
}
