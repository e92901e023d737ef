import { expect, test } from "vitest";
import { experiment } from "../../../../src/compute/experiments/theorem-3-3.ts";

const { metrics } = experiment.summarise(new Map());
const value = (name: string) => metrics.find(({ id }) => id === `theorem-3-3/${name}`)!.value;

test("every known code gives the constellation asked for in one dimension more", () => {
  expect(value("finite.targets")).toBe(80);
  expect(value("finite.error")).toBeLessThan(1e-14);
  expect(value("finite.pairs-lost")).toBe(0);
  expect(value("finite.dimensions-added")).toBe(1);
  expect(value("code.e8.d")).toBe(9);
  expect(value("code.e8.margin")).toBeCloseTo(0.125, 14);
});

test("phi^2 as printed is positive nowhere in the triangle, and -0.174 at Figure 6", () => {
  expect(value("phi.points")).toBeGreaterThan(1e5);
  expect(value("phi.printed-not-positive")).toBe(value("phi.points"));
  // delta = sqrt 0.55, alpha = 7/11: (2 - delta (40/11))/4.
  expect(value("phi.printed-at-figure-6")).toBeCloseTo(0.5 - (Math.sqrt(0.55) * 10) / 11, 12);
});

test("with delta^2 it vanishes everywhere, and delta^2 stays within 1", () => {
  expect(value("phi.corrected-size")).toBeLessThan(1e-14);
  expect(value("phi.delta-too-long")).toBe(0);
});

test("a cap is never larger than half of (1 - alpha^2)^((d - 1)/2)", () => {
  expect(value("covering.grid-points")).toBe(1300);
  expect(value("covering.violations")).toBe(0);
  expect(value("covering.rate-distance")).toBeLessThan(1e-5);
});

test("codes built by greed reach the size that a maximal code has", () => {
  // Gamma_3(1/2) = 1/4.
  expect(value("greedy.c0.bound")).toBeCloseTo(4, 12);
  expect(value("greedy.c0.size")).toBeGreaterThanOrEqual(4);
  expect(value("greedy.short")).toBe(0);
});

test("in mixed units the lower rate exceeds the upper from alpha = 0.87 on, in one unit never", () => {
  expect(value("unit.mixed-from")).toBe(0.87);
  expect(value("unit.mixed-violations")).toBe(130);
  expect(value("unit.one-violations")).toBe(0);
});
