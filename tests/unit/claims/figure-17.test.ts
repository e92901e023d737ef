import { describe, expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-17.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { dataOf } from "./sample.ts";

/** Mean size of the final relative bias per start, by method, and the two counts. */
function metricsOf(bias: number[], relativeBias: number[], counts = { smaller: 5, underHalf: 4 }) {
  const sizes = { bias, "relative-bias": relativeBias };
  return {
    "figure-17/starts-smaller": counts.smaller,
    "figure-17/starts-under-half": counts.underHalf,
    ...Object.fromEntries(
      Object.entries(sizes).flatMap(([method, values]) =>
        values.flatMap((size, i) => [
          [`figure-17/b${i}.${method}.size`, size],
          [`figure-17/b${i}.${method}.runs`, 11],
        ]),
      ),
    ),
  };
}
const verdicts = (id: string, metrics: Record<string, number>) =>
  judge(
    claims.find((c) => c.id === id)!,
    dataOf(metrics),
  ).parts.map((p) => p.verdict);

const FREE = [0.5, 0.5, 0.5, 0.5, 0.5];
const ZERO = [0.01, 0.01, 0.01, 0.01, 0.01];
const BUT_LAST = [0.14, 0.06, 0.01, 0.08, 0.7];

describe("converging to zero", () => {
  test("is confirmed when all five starts come near it", () => {
    expect(verdicts("F17", metricsOf(ZERO, FREE))[0]).toBe("confirmed");
  });

  test("is corrected when all but the largest start do", () => {
    expect(verdicts("F17", metricsOf(BUT_LAST, FREE))[0]).toBe("corrected");
  });

  test("is contradicted when another start does not", () => {
    expect(verdicts("F17", metricsOf([0.15, ...BUT_LAST.slice(1)], FREE))[0]).toBe("contradicted");
  });

  test("without freezing, covers both methods unless read as a statement on one", () => {
    expect(verdicts("Q24", metricsOf(ZERO, ZERO))).toEqual(["confirmed"]);
    expect(verdicts("Q24", metricsOf(BUT_LAST, FREE))).toEqual(["corrected"]);
    expect(verdicts("Q24", metricsOf(ZERO, FREE))).toEqual(["contradicted"]);
  });
});

test("smaller and significantly smaller ask for four starts of five", () => {
  const three = metricsOf(ZERO, FREE, { smaller: 4, underHalf: 3 });
  expect(verdicts("F17", three).slice(1)).toEqual(["confirmed", "contradicted"]);
});
