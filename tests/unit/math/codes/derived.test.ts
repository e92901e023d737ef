import { expect, test } from "vitest";
import { derived } from "../../../../src/compute/math/codes/derived.ts";
import { KNOWN_CODES } from "../../../../src/compute/math/codes/table.ts";
import { separation } from "../../../../src/compute/math/separation.ts";

test("E8 leads through Gosset, Schlaefli, Clebsch and Petersen to 6 points in R^3 with alpha 1/7", () => {
  let code = KNOWN_CODES.find(({ id }) => id === "e8")!.generate();
  const chain: [number, number, number][] = [];
  for (const t of [1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6]) {
    code = derived(code, 0, t);
    chain.push([code.n, code.d, separation(code.X, code.X, code.n, code.d).maxNonMatching]);
  }
  const expected = [
    [56, 7, 1 / 3],
    [27, 6, 1 / 4],
    [16, 5, 1 / 5],
    [10, 4, 1 / 6],
    [6, 3, 1 / 7],
  ];
  chain.forEach((row, i) => {
    expect(row.slice(0, 2)).toEqual(expected[i]!.slice(0, 2));
    expect(row[2]).toBeCloseTo(expected[i]![2]!, 12);
  });
});

test("the derived code at a product that no point has is empty", () => {
  const code = KNOWN_CODES.find(({ id }) => id === "clebsch")!.generate();
  expect(derived(code, 0, 0.4)).toEqual({ X: new Float64Array(0), n: 0, d: 4 });
});
