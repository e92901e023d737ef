import { expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-20.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { dataOf } from "./sample.ts";

/** Verdicts: squared, decreasing, unsquared, range of dimensions. */
function parts(change: Record<string, number> = {}) {
  const metrics = {
    "figure-20/d10.runs": 20,
    "figure-20/d10.squared-1": 2,
    "figure-20/d10.squared-10": 1.7,
    "figure-20/d10.squared-100": 0.2,
    "figure-20/d10.squared-200": 0.03,
    "figure-20/d10.squared-500": 2e-3,
    "figure-20/d10.squared-1000": 9e-4,
    "figure-20/d10.unsquared-1000": 3e-4,
    "figure-20/dimensions-converged.squared": 3,
  };
  return judge(claims[0]!, dataOf({ ...metrics, ...change })).parts.map((p) => p.verdict);
}

test("a falling xi that ends below a thousandth confirms figure 20", () => {
  expect(parts()).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
});

test("a thousandth exactly contradicts it, in either form", () => {
  expect(parts({ "figure-20/d10.squared-1000": 1e-3 })[0]).toBe("contradicted");
  expect(parts({ "figure-20/d10.unsquared-1000": 1e-3 })[2]).toBe("contradicted");
});

test("a rise on the way contradicts it", () => {
  expect(parts({ "figure-20/d10.squared-500": 0.04 })[1]).toBe("contradicted");
});

test("two dimensions settle nothing: the text names no range", () => {
  expect(parts({ "figure-20/dimensions-converged.squared": 2 })[3]).toBe("inconclusive");
});
