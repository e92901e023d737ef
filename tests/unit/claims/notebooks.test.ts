import { describe, expect, test } from "vitest";
import { lookup } from "../../../src/compute/claims/inputs.ts";
import { judge } from "../../../src/compute/claims/judge.ts";
import { claims } from "../../../src/compute/claims/notebooks.ts";
import { readPapers } from "../../../src/compute/store/data.ts";
import { resultsOf } from "./sample.ts";

/** The verdict of a claim when the notebooks' published form gave these metrics. */
function verdictOf(id: string, metrics: Record<string, number>) {
  const results = resultsOf(
    Object.fromEntries(Object.entries(metrics).map(([name, x]) => [`notebooks/${name}`, x])),
  );
  const claim = claims.find((c) => c.id === id)!;
  return judge(claim, lookup({ results, papers: readPapers() })).verdict;
}

describe("a trained value", () => {
  // Printed: 124.3492.
  const id = "NB.trained-t.b1.temperature";
  const ours = (t: number, loss: number) => ({
    "trained-t.b1.published.temperature": t,
    "trained-t.b1.published.loss": loss,
  });

  test("is held to 1e-3 while the loss is at least 1e-7", () => {
    expect(verdictOf(id, ours(124.47, 1e-7))).toBe("confirmed");
    expect(verdictOf(id, ours(124.48, 1e-7))).toBe("contradicted");
  });

  test("is held to 5e-3 below", () => {
    expect(verdictOf(id, ours(124.48, 9e-8))).toBe("confirmed");
    expect(verdictOf(id, ours(124.98, 9e-8))).toBe("contradicted");
  });

  test("at b_rel = -1 is held to 1e-3 whatever the loss", () => {
    // Printed: 6.4938.
    const minusOne = (t: number) => ({ "trained-t.b0.published.temperature": t });
    expect(verdictOf("NB.trained-t.b0.temperature", minusOne(6.5))).toBe("confirmed");
    expect(verdictOf("NB.trained-t.b0.temperature", minusOne(6.51))).toBe("contradicted");
  });
});

describe("a loss", () => {
  test("of a trained run is held to its printed digits", () => {
    // Printed: 0.0069.
    const loss = (x: number) => ({ "trained-t.b4.published.loss": x });
    expect(verdictOf("NB.trained-t.b4.loss", loss(0.006931))).toBe("confirmed");
    expect(verdictOf("NB.trained-t.b4.loss", loss(0.00695001))).toBe("contradicted");
  });

  test("at t = 100 is held to five stuck pairs, 0.00921 in the mean loss", () => {
    // Printed: 0.1161.
    const loss = (x: number) => ({ "fixed-t.b3.published.loss": x });
    expect(verdictOf("NB.fixed-t.b3.loss", loss(0.1253))).toBe("confirmed");
    expect(verdictOf("NB.fixed-t.b3.loss", loss(0.1254))).toBe("contradicted");
  });

  test("at t = 100 and b_rel = -1 is held to 1e-4", () => {
    // Printed: 18.2241.
    const loss = (x: number) => ({ "fixed-t.b0.published.loss": x });
    expect(verdictOf("NB.fixed-t.b0.loss", loss(18.22419))).toBe("confirmed");
    expect(verdictOf("NB.fixed-t.b0.loss", loss(18.22421))).toBe("contradicted");
  });

  test("of four modalities at t = 200 is inconclusive only where the run did not separate", () => {
    // Printed: 0.0752; five stuck pairs of six pair losses are 0.001535.
    const ours = (loss: number, margin: number) => ({
      "four.fixed-t200.published.loss": loss,
      "four.fixed-t200.published.margin": margin,
    });
    const id = "NB.four.fixed-t200.loss";
    expect(verdictOf(id, ours(0.0767, -0.5))).toBe("confirmed");
    expect(verdictOf(id, ours(0.082, -0.5))).toBe("inconclusive");
    expect(verdictOf(id, ours(0.082, 0.1))).toBe("contradicted");
  });
});

test("a result of the formula's form does not stand in for the published one", () => {
  const formula = { "trained-t.b4.formula.loss": 0.006931 };
  expect(verdictOf("NB.trained-t.b4.loss", formula)).toBe("inconclusive");
});
