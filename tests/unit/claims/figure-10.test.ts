import { describe, expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-10.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** Seeds that separate of five, and losses at the three checkpoints, of either start. */
const METHODS = {
  "relative-bias": { separated: 5, losses: [6e-3, 6e-4, 1e-5] },
  bias: { separated: 5, losses: [2e-2, 5e-3, 6e-4] },
  "fixed-t10": { separated: 0, losses: [0.8, 0.8, 0.8] },
  "fixed-t200": { separated: 0, losses: [5.8, 5.8, 5.8] },
};
/** Where the notebook's runs end. */
const TEMPERATURES = {
  "figure-10/notebook.relative-bias.published.temperature": 43.6072,
  "figure-10/notebook.bias.published.temperature": 23.5252,
  "figure-11/four.relative-bias.published.temperature": 56.2748,
  "figure-11/four.bias.published.temperature": 165.6806,
  "figure-11/four.relative-bias.published.loss-10000": 2e-7,
  "figure-11/four.bias.published.loss-10000": 3e-6,
};

function verdictsOf(id: string, change: Record<string, number> = {}) {
  const metrics = Object.fromEntries(
    ["notebook", "stated"].flatMap((start) =>
      Object.entries(METHODS).flatMap(([method, { separated, losses }]) => {
        const stem = `figure-10/${start}.${method}.published`;
        return [
          [`${stem}.runs`, 5],
          [`${stem}.separated`, separated],
          ...[2500, 5000, 10_000].flatMap((step, i) => [
            [`${stem}.loss-${step}`, losses[i]!],
            [`${stem}.loss-${step}.mean`, losses[i]!],
          ]),
        ] as [string, number][];
      }),
    ),
  );
  const data = lookup({
    results: resultsOf({ ...metrics, ...TEMPERATURES, ...change }),
    papers: readPapers(),
  });
  return judge(
    claims.find((claim) => claim.id === id)!,
    data,
  ).parts.map((part) => part.verdict);
}

describe("figure 10", () => {
  test("is confirmed by runs as the paper describes them, from both starts", () => {
    expect(verdictsOf("F10")).toEqual(Array.from({ length: 6 }, () => "confirmed"));
  });

  test("is contradicted where one seed of a trained method does not separate", () => {
    const change = { "figure-10/stated.bias.published.separated": 4 };
    expect(verdictsOf("F10", change)[3]).toBe("contradicted");
  });

  test("is contradicted where one seed separates at a fixed t", () => {
    const change = { "figure-10/notebook.fixed-t10.published.separated": 1 };
    expect(verdictsOf("F10", change)[1]).toBe("contradicted");
  });

  test("is contradicted where the bias is ahead at one checkpoint, if only in the mean", () => {
    const change = { "figure-10/notebook.bias.published.loss-2500.mean": 5e-3 };
    expect(verdictsOf("F10", change)[2]).toBe("contradicted");
  });

  test("is inconclusive on other than five seeds", () => {
    const change = { "figure-10/stated.bias.published.runs": 1 };
    expect(new Set(verdictsOf("F10", change))).toEqual(new Set(["inconclusive"]));
  });
});

describe("the settings of figures 10 and 11", () => {
  test("are confirmed where the runs end at the t that the notebooks print", () => {
    expect(verdictsOf("Q20")).toEqual(Array.from({ length: 4 }, () => "confirmed"));
  });

  test("are contradicted by a t two parts in a thousand off", () => {
    const change = { "figure-10/notebook.bias.published.temperature": 23.573 };
    expect(verdictsOf("Q20", change)[1]).toBe("contradicted");
  });
});

test("which temperature is low and which is high is text beside text, and is not run", () => {
  expect(verdictsOf("Q22")).toEqual(["not-run"]);
});
