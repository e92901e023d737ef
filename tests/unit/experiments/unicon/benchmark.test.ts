import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ResultFile } from "../../../../src/compute/schemas/result.ts";

const { metrics } = ResultFile.parse(JSON.parse(readFileSync("data/results/unicon.json", "utf8")));
const reference = JSON.parse(
  readFileSync("tests/fixtures/unicon-benchmark.json", "utf8"),
) as Record<string, Record<string, [number, number]>>;
const SEEDS = 5;

describe.each(Object.entries(reference))("on %s data", (generator, methods) => {
  test.each(Object.entries(methods))(
    "%s agrees with an implementation in another language, on draws of its own",
    (method, [mean, sd]) => {
      // Two means of five seeds: three standard errors of their difference.
      const allowed = (3 * Math.SQRT2 * sd) / Math.sqrt(SEEDS);
      const ours = metrics[`unicon/${generator}.${method}.mean`]!;
      expect(Math.abs(ours - mean)).toBeLessThanOrEqual(allowed);
    },
  );
});

test("every number of the benchmark is a share of the held-out pairs", () => {
  const shares = Object.entries(metrics).filter(
    ([id]) => /^unicon\/(non)?linear\.(cca|unicon|kernel)/.test(id) && id.endsWith(".mean"),
  );
  expect(shares.length).toBeGreaterThan(60);
  for (const [id, value] of shares) expect(value >= 0 && value <= 1, id).toBe(true);
});
