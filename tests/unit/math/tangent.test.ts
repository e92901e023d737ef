import { expect, test } from "vitest";
import { projectTangent } from "../../../src/compute/math/tangent.ts";

test("projectTangent removes what points along the row", () => {
  const gradient = Float64Array.of(2, 5, 1, 1);
  projectTangent(gradient, Float64Array.of(1, 0, 0.6, 0.8), 2, 2);
  [0, 5, 0.16, -0.12].forEach((x, i) => {
    expect(gradient[i]).toBeCloseTo(x, 15);
  });
});
