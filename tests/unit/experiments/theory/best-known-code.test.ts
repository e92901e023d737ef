import { expect, test } from "vitest";
import {
  bestKnownCode,
  builtCodes,
} from "../../../../src/compute/experiments/theory/best-known-code.ts";
import { MARGIN_SETTINGS } from "../../../../src/compute/experiments/theory/margin-grid.ts";

const built = builtCodes(10);

test.each(MARGIN_SETTINGS.cells)("$code is the best code at hand for d = $d, N = $n", (cell) => {
  expect(bestKnownCode(built, cell.d, cell.n).name).toBe(cell.code);
});

test("a code that is called optimal has exactly the points asked for, in all dimensions", () => {
  for (const { d, n, optimality } of MARGIN_SETTINGS.cells) {
    const { code } = bestKnownCode(built, d, n);
    if (optimality !== null) expect([code.d, code.n]).toEqual([d, n]);
  }
});

test("the icosahedron comes out of the 600-cell", () => {
  const { code, alpha } = built.find(({ name }) => name === "icosahedron")!;
  expect([code.d, code.n]).toEqual([3, 12]);
  expect(alpha).toBeCloseTo(1 / Math.sqrt(5), 14);
});

test("no code at hand is an error", () => {
  expect(() => bestKnownCode(built, 2, 13)).toThrow("missing code: 13 points in 2 dimensions");
});
