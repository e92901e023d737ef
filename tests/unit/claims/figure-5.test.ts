import { expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-5.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** Verdicts of the parts: separated, one difference vector, temperature, margin. */
function parts(change: Record<string, number> = {}) {
  const metrics = { margin: 0.0124, xi: 5e-4, temperature: 950.9, loss: 1e-6, ...change };
  const results = resultsOf(
    Object.fromEntries(Object.entries(metrics).map(([k, x]) => [`figure-5/published.${k}`, x])),
  );
  return judge(claims[0]!, lookup({ results, papers: readPapers() })).parts.map((p) => p.verdict);
}

test("a run that ends where the notebook's did confirms figure 5", () => {
  expect(parts()).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
});

test("pairs that touch are not separated", () => {
  expect(parts({ margin: 0 })[0]).toBe("contradicted");
});

test("differences that spread by 1e-3 are not one vector", () => {
  expect(parts({ xi: 1e-3 })[1]).toBe("contradicted");
  expect(parts({ xi: 9.9e-4 })[1]).toBe("confirmed");
});

test("an inverse temperature 2 in a thousand away is another end", () => {
  expect(parts({ temperature: 952.9 })[2]).toBe("contradicted");
});

test("a margin that rounds to 0.013 is not the printed 0.012", () => {
  expect(parts({ margin: 0.01251 })[3]).toBe("contradicted");
});
