import { describe, expect, test } from "vitest";
import { methodLosses, type LossCurve } from "../../../src/components/figures/method-losses.ts";

const curves: LossCurve[] = [
  {
    method: "relative-bias",
    label: "relative bias",
    step: [1, 5000, 10_000],
    loss: [1.5, 1e-4, -1e-9],
    lowest: [1.4, 5e-5, -1e-9],
    highest: [1.6, 2e-4, 1e-7],
  },
  {
    method: "bias",
    label: "bias from 0",
    dashed: true,
    step: [1, 5000, 10_000],
    loss: [1.5, 1e-2, 1e-3],
    lowest: [1.4, 1e-2, 9e-4],
    highest: [1.6, 2e-2, 2e-3],
  },
];
const options = { id: "losses", title: "Loss over training", domain: [1e-8, 20] as const };

describe("methodLosses", () => {
  test("draws a line, a band and a named end per method", async () => {
    await expect(methodLosses(curves, options)).toMatchFileSnapshot("snapshots/method-losses.svg");
  });

  test("ends a loss below zero at the foot of the logarithmic axis", () => {
    const svg = methodLosses(curves, options);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svg).toContain(">relative bias</text>");
  });

  test("dashes the second curve of a method, so that colour alone tells nothing apart", () => {
    expect(methodLosses(curves, options)).toContain('stroke-dasharray="6 3"');
  });

  test("leaves axes and names out of a thumbnail", () => {
    const svg = methodLosses(curves, { ...options, thumbnail: true });
    expect(svg).not.toContain("<text");
  });
});
