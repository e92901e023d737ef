import { expect, test } from "vitest";
import { LARGE_SIZES, measureLarge, type Scale } from "../../../bench/large.ts";

/** A process of 100 MB that takes so many megabytes at 1,000 pairs. */
const scale = (megabytes: number, quadratic: boolean, seen: number[] = []): Scale => ({
  threads: 2,
  quadratic,
  steps: ({ n }) => {
    seen.push(n);
    const grown = megabytes * (n / 1000) ** (quadratic ? 2 : 1);
    return Promise.resolve({ microseconds: [n, n, 2 * n], before: 100, peak: 100 + grown });
  },
});
const kernel = scale(1, false);
const options = { kernel, load: () => 0.25, free: () => 10_000, onSize: () => undefined };

test("every size is timed beside the kernel's", async () => {
  const found = await measureLarge(scale(1, false), options);
  expect(Object.keys(found).map(Number)).toEqual(LARGE_SIZES.map(({ n }) => n));
  expect(found[4096]).toEqual({
    ...{ n: 4096, dim: 128, threads: 2, timesWasm: 1, load: 0.25 },
    microseconds: { median: 4096, least: 4096, most: 8192 },
    megabytes: { before: 100, peak: 104.096 },
  });
});

test("a size that would not fit, going by the one before, is not tried, and the reason is given", async () => {
  const seen: number[] = [];
  const found = await measureLarge(scale(50, true, seen), options);
  expect(seen).toEqual([1000, 4096, 10_000]);
  expect(found[30_000]).toEqual({
    ...{ n: 30_000, dim: 128, threads: 2 },
    skipped: "does not fit: going by 10000 pairs it takes about 45 GB, and 10 are free",
  });
});
