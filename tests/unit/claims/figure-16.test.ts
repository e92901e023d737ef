import { describe, expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/figure-16.ts";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** What the authors' notebook prints of the five relative-bias runs. */
const PRINTED = [37.8217, 45.4787, 51.6039, 56.8039, 50.9366];

/** Verdicts of the parts of a claim, when our runs end where the notebook's do, but for `change`. */
function parts(id: string, change: Record<string, number> = {}) {
  const metrics = Object.fromEntries(
    PRINTED.flatMap((t, i) =>
      ["relative-bias", "bias"].flatMap((method) => [
        [`figure-16/b${i}.${method}.runs`, 11],
        [`figure-16/b${i}.${method}.temperature.lowest`, t],
        [`figure-16/b${i}.${method}.temperature.authors`, t],
        [`figure-16/b${i}.${method}.loss.authors`, 1e-6],
      ]),
    ),
  );
  const protocol = {
    "figure-16/protocol.pairs": 100,
    "figure-16/protocol.steps": 10_000,
    "figure-16/protocol.temperature": 10,
  };
  const results = resultsOf({ ...metrics, ...protocol, ...change });
  const claim = claims.find((c) => c.id === id)!;
  return judge(claim, lookup({ results, papers: readPapers() })).parts.map((p) => p.verdict);
}

describe("figure 16", () => {
  test("is confirmed when t grows everywhere and ends at the notebook's values", () => {
    expect(parts("F16")).toEqual(["confirmed", "confirmed"]);
  });

  test("is contradicted by one seed of one method that ends below its start", () => {
    const change = { "figure-16/b2.bias.temperature.lowest": 9.99 };
    expect(parts("F16", change)).toEqual(["contradicted", "confirmed"]);
  });

  test("is contradicted by a final t two parts in a thousand off, unless the loss is noise", () => {
    const off = { "figure-16/b3.relative-bias.temperature.authors": 56.9175 };
    expect(parts("F16", off)[1]).toBe("contradicted");
    const noise = { ...off, "figure-16/b3.relative-bias.loss.authors": 1e-9 };
    expect(parts("F16", noise)[1]).toBe("confirmed");
  });

  test("is inconclusive on three seeds", () => {
    expect(parts("F16", { "figure-16/b0.bias.runs": 3 })[0]).toBe("inconclusive");
  });
});

describe("the protocol", () => {
  test("is confirmed by runs that have it", () => {
    expect(parts("Q21")).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
  });

  test("is contradicted by runs of another length", () => {
    expect(parts("Q21", { "figure-16/protocol.steps": 5000 })[1]).toBe("contradicted");
  });
});
