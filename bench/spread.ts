import type { Spread } from "../src/compute/schemas/engine-record.ts";

/** The spread of at least one number. */
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
