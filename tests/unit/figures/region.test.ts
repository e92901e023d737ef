import { expect, test } from "vitest";
import { region } from "../../../src/components/figures/region.ts";

const cloud = (margin: number[], relativeBias: number[]) => ({
  margin,
  relativeBias,
  n: margin.map(() => 100),
});
const clouds = {
  trained: cloud([0.2, 0.2, 0.1], [0.3, 0.3, -0.2]),
  codes: cloud([0.5], [0.5]),
  constructed: cloud([0.3, 0.25], [0, 0.1]),
};

test("draws the triangle, the wedge and every constellation", async () => {
  await expect(region(clouds, { id: "f2", size: "wide" })).toMatchFileSnapshot(
    "snapshots/figure-2.svg",
  );
});

test("dots on the same place are drawn once", () => {
  const svg = region(clouds, { id: "f2", size: "narrow" });
  expect(svg.match(/h0/g)).toHaveLength(2);
});

test("draws no coordinate that is not a number", () => {
  for (const size of ["wide", "narrow", "thumbnail"] as const)
    expect(region(clouds, { id: "f2", size })).not.toContain("NaN");
});
