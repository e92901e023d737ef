import { describe, expect, test } from "vitest";
import { formCurves } from "../../../src/components/figures/loss-forms/curves.ts";
import { gradientPanel, type Pull } from "../../../src/components/figures/loss-forms/gradient.ts";
import { outcomeGrid } from "../../../src/components/figures/loss-forms/outcome-grid.ts";

const pull: Pull = {
  side: "other",
  wrong: [-8, 0, 16, 20, 32],
  size: {
    published: [0.0003, 0.5, 0.9, 0, 0],
    clamped: [0.0003, 0.5, 0.9, 0.17, 1e-6],
    formula: [0.0003, 0.5, 1, 1, 1],
  },
  edges: { float32: 16.64, constant: 18.42 },
};

describe("gradientPanel", () => {
  test("draws three curves and the two edges", async () => {
    await expect(gradientPanel(pull, "pull")).toMatchFileSnapshot(
      "snapshots/loss-forms-gradient.svg",
    );
  });

  test("says of matching pairs that float32 changes nothing", () => {
    const svg = gradientPanel({ ...pull, side: "matching" }, "pull");
    expect(svg).toContain("With the constant, in float32 or not, it falls again beyond a logit");
    expect(svg).not.toContain("float32: 1");
  });
});

describe("formCurves", () => {
  const curves = {
    name: "two trained, t = 100 fixed",
    step: [1, 100, 10_000],
    loss: { published: [7, 0.2, 0.16], clamped: [7, 0.2, 0.17], formula: [20, 0.01, 1e-6] },
  };

  test("draws the loss under each form", async () => {
    await expect(formCurves(curves, "curve")).toMatchFileSnapshot(
      "snapshots/loss-forms-curves.svg",
    );
  });

  test("draws a loss below zero on the floor", () => {
    const floor = { published: [7, 0.2, -1e-8], clamped: [7, 0.2, 1e-9], formula: [20, 1, 1e-9] };
    const svg = formCurves({ ...curves, loss: floor }, "curve");
    const ends = [...svg.matchAll(/ d="M(?!0,0)[^"]*L[^"]*,([\d.]+)"/g)].map((m) => m[1]);
    expect(ends).toHaveLength(3);
    expect(new Set(ends).size).toBe(1);
  });
});

test("outcomeGrid fills a square where runs separate", async () => {
  const svg = outcomeGrid(
    [
      { form: "published", column: 0, separated: 0 },
      { form: "formula", column: 0, separated: 1 },
    ],
    "grid",
  );
  await expect(svg).toMatchFileSnapshot("snapshots/loss-forms-grid.svg");
});
