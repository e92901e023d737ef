import { describe, expect, test } from "vitest";
import { trainingCurve } from "../../../src/components/figures/training-curve.ts";

const curve = { step: [1, 5000, 10_000], published: [3, 1e-5, -1e-8], formula: [3, 1e-5, 1e-7] };

describe("trainingCurve", () => {
  test("draws the published code solid and the formula dashed", async () => {
    const svg = trainingCurve({ quantity: "margin", ...curve }, "c");
    await expect(svg).toMatchFileSnapshot("snapshots/training-curve.svg");
  });

  test("ends a logarithmic curve before a loss that is not positive", () => {
    const svg = trainingCurve({ quantity: "loss", logarithmic: true, ...curve }, "c");
    const curveIn = (colour: string) =>
      new RegExp(`stroke="var\\(--${colour}\\)".*? d="([^"]+)"`).exec(svg)![1]!.split("L");
    expect(svg).not.toContain("NaN");
    expect(curveIn("ours")).toHaveLength(2);
    expect(curveIn("formula")).toHaveLength(3);
  });
});
