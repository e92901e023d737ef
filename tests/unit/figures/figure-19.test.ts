import { describe, expect, test } from "vitest";
import { figure19, type FinalMargins } from "../../../src/components/figures/figure-19.ts";

const arms: FinalMargins[] = [
  { method: "relative-bias", start: -10, margins: [0.25, 0.24, 0.26], mean: 0.25, formula: 0.249 },
  { method: "bias", start: -10, margins: [0.14, 0.13, 0.15], mean: 0.14, formula: 0.139 },
];

describe("figure19", () => {
  test("draws every seed, the mean and the formula's run of both methods", async () => {
    const svg = figure19(arms, { id: "f19", size: "wide" });
    await expect(svg).toMatchFileSnapshot("snapshots/figure-19.svg");
  });

  test("makes room for a negative margin", () => {
    const negative = [{ ...arms[0]!, margins: [-0.1, 0.24] }, arms[1]!];
    const svg = figure19(negative, { id: "f19", size: "narrow" });
    expect(svg).toContain(">\u22120.10</text>");
  });

  test("says in its description what the means are", () => {
    const svg = figure19(arms, { id: "f19", size: "wide" });
    expect(svg).toContain("from b = -10, 0.140 with the bias parameterization");
  });

  test("leaves words out of a thumbnail", () => {
    expect(figure19(arms, { id: "f19", size: "thumbnail" })).not.toContain("<text");
  });
});
