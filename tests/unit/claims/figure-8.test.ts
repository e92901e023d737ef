import { expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-8.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** The final mean margins of the authors' file, to five decimals. */
const ENDS = [0, 0.03403, 0.06861, 0.10304, 0.13774, 0.17125, 0.20097, 0.2234, 0.2814, 0.27637];

/** Verdicts of the parts: final values, curves. */
function parts(change: Record<string, number> = {}) {
  const metrics = Object.fromEntries(
    ENDS.flatMap((end, i) => [
      [`figure-8/b${i}.runs`, 100],
      [`figure-8/b${i}.margin.end`, end],
      [`figure-8/b${i}.margin.largest-fall`, 0],
    ]),
  );
  const results = resultsOf({ ...metrics, ...change });
  return judge(claims[0]!, lookup({ results, papers: readPapers() })).parts.map((p) => p.verdict);
}

test("curves that rise to the file's values confirm figure 8", () => {
  expect(parts()).toEqual(["confirmed", "confirmed"]);
});

test("one curve that ends 2e-4 off contradicts it", () => {
  expect(parts({ "figure-8/b4.margin.end": 0.13794 })[0]).toBe("contradicted");
});

test("a fall wider than a drawn line is inconclusive: the figure prints no numbers", () => {
  expect(parts({ "figure-8/b1.margin.largest-fall": 1e-3 })[1]).toBe("confirmed");
  expect(parts({ "figure-8/b1.margin.largest-fall": 1.1e-3 })[1]).toBe("inconclusive");
});

test("ninety-nine runs of one bias settle nothing", () => {
  expect(parts({ "figure-8/b9.runs": 99 })).toEqual(["inconclusive", "inconclusive"]);
});
