import { describe, expect, it } from "vitest";
import { KNOWN_CODES } from "../../../../src/compute/math/codes/table.ts";
import type { Code } from "../../../../src/compute/math/codes/code.ts";
import { codeParameters } from "../../../../src/compute/math/constellations/margin-and-bias.ts";
import { marginSlack } from "../../../../src/compute/math/constellations/margin-bounds.ts";
import { logSizeBound } from "../../../../src/compute/math/constellations/size-bound.ts";
import { margin, relativeBiasStar } from "../../../../src/compute/math/margin.ts";
import { separation } from "../../../../src/compute/math/separation.ts";
import { rankOf } from "./rank.ts";

/** Counts the pairs within 1e-12 of each value; `rest` is what is near none. */
function countProducts({ X, n, d }: Code, values: readonly number[]) {
  const pairs = values.map(() => 0);
  let rest = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += X[i * d + k]! * X[j * d + k]!;
      const which = values.findIndex((value) => Math.abs(value - s) < 1e-12);
      if (which < 0) rest++;
      else pairs[which]!++;
    }
  return { pairs, rest };
}

describe.each(KNOWN_CODES)("$id", ({ n, d, products, generate }) => {
  const code = generate();

  it("has the size and the dimension of the table, and spans it", () => {
    expect([code.n, code.d, code.X.length]).toEqual([n, d, n * d]);
    expect(rankOf(code)).toBe(d);
  });

  it("has unit rows and exactly the products of the table", () => {
    for (let i = 0; i < n; i++) {
      let square = 0;
      for (let k = 0; k < d; k++) square += code.X[i * d + k]! ** 2;
      expect(Math.abs(square - 1)).toBeLessThan(1e-13);
    }
    const values = products.map(({ value }) => value);
    expect(countProducts(code, values)).toEqual({
      pairs: products.map(({ pairs }) => pairs),
      rest: 0,
    });
  });

  it("is a constellation with m = (1 - alpha)/2 and b_rel = (1 + alpha)/2 for U = V", () => {
    const alpha = products[0]!.value;
    const found = separation(code.X, code.X, n, d);
    expect(Math.abs(margin(found) - (1 - alpha) / 2)).toBeLessThan(1e-12);
    expect(Math.abs(relativeBiasStar(found) - (1 + alpha) / 2)).toBeLessThan(1e-12);
  });

  it("keeps within the finite bound of Theorem 3.5", () => {
    expect(Math.log(n)).toBeLessThan(logSizeBound(d, products[0]!.value));
  });
});

it("every code with n >= d + 2 lies on the edge m + b_rel = 1 of Figure 2's region", () => {
  const large = KNOWN_CODES.filter(({ n, d }) => n >= d + 2);
  expect(large).toHaveLength(KNOWN_CODES.length - 1);
  for (const { products } of large) {
    const { margin: m, relativeBias } = codeParameters(products[0]!.value);
    const { alignment, spread } = marginSlack(m, relativeBias, Infinity);
    expect(Math.abs(alignment)).toBeLessThan(1e-15);
    expect(spread).toBeGreaterThanOrEqual(-1e-15);
  }
});

it("the products of a code sum to at least -n/2 over its pairs, as |sum X|^2 >= 0", () => {
  for (const { n, products } of KNOWN_CODES) {
    const sum = products.reduce((total, { value, pairs }) => total + value * pairs, 0);
    expect(sum).toBeGreaterThanOrEqual(-n / 2 - 1e-9);
    expect(products.reduce((total, { pairs }) => total + pairs, 0)).toBe((n * (n - 1)) / 2);
  }
});
