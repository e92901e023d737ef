import { expect, test } from "vitest";
import { seedValues } from "../../../src/components/seed-values.ts";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";

const result = (series: ResultFile["series"]) =>
  new Map([["table-3", { series } as unknown as ResultFile]]);
const ours = (value: number, n: number | null) => ({
  metric: "table-3/k2.gap.mean",
  value,
  n,
  interval: null,
});
const k2 = { gap: [0.1, 0.2, 0.6], t: [1, 2, 3] };

test("the values behind a mean are the column with as many numbers and that mean", () => {
  expect(seedValues(ours(0.3, 3), result({ k2 }))).toEqual({
    ...{ artefact: "table-3", series: "k2", column: "gap", values: [0.1, 0.2, 0.6] },
  });
});

test("another number of runs, another mean, one run or two candidates give none", () => {
  expect(seedValues(ours(0.3, 4), result({ k2 }))).toBeNull();
  expect(seedValues(ours(0.3001, 3), result({ k2 }))).toBeNull();
  expect(seedValues(ours(0.3, 1), result({ k2: { gap: [0.3] } }))).toBeNull();
  expect(seedValues(ours(0.3, null), result({ k2 }))).toBeNull();
  expect(seedValues(ours(0.3, 3), result({ k2, k3: { gap: [0.3, 0.3, 0.3] } }))).toBeNull();
});
