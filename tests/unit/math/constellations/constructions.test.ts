import { describe, expect, it, test } from "vitest";
import { extend } from "../../../../src/compute/math/adapter.ts";
import { codeProduct } from "../../../../src/compute/math/constellations/code-product.ts";
import {
  construction1,
  construction1Parameters,
} from "../../../../src/compute/math/constellations/construction-1.ts";
import {
  construction2,
  construction2Parameters,
  construction2ParametersAsPrinted,
  modalitySuffixes,
} from "../../../../src/compute/math/constellations/construction-2.ts";
import { construction3 } from "../../../../src/compute/math/constellations/construction-3.ts";
import { codeParameters } from "../../../../src/compute/math/constellations/margin-and-bias.ts";
import {
  constellationFromCode,
  theorem33Choice,
  theorem33ChoiceAsPrinted,
} from "../../../../src/compute/math/constellations/theorem-3-3.ts";
import { KNOWN_CODES } from "../../../../src/compute/math/codes/table.ts";
import { margin, relativeBiasStar } from "../../../../src/compute/math/margin.ts";
import type { PairVectors } from "../../../../src/compute/math/pair-loss.ts";
import { separation } from "../../../../src/compute/math/separation.ts";
import { randomPair } from "../random-pair.ts";

const parametersOf = ({ U, V, n, d }: PairVectors) => {
  const found = separation(U, V, n, d);
  return { margin: margin(found), relativeBias: relativeBiasStar(found) };
};
const codeOf = (id: string) => KNOWN_CODES.find((code) => code.id === id)!;

describe("Construction 1", () => {
  it.each([
    ["pentagon", 0.8, 0.3, 0.221114562, 0.238885438],
    ["clebsch", 0.9, 0.1, 0.324, 0.316],
    ["schlaefli", 0.7, 0.5, 0.18375, 0.29625],
  ])("takes %s at delta %f and phi %f to the known margin and bias", (id, delta, phi, m, b) => {
    const { X, n, d } = codeOf(id).generate();
    const lifted = construction1({ U: X, V: X, n, d }, delta, phi);
    expect(lifted.d).toBe(d + 2);
    expect(parametersOf(lifted).margin).toBeCloseTo(m, 9);
    expect(parametersOf(lifted).relativeBias).toBeCloseTo(b, 9);
  });

  it("has exactly the parameters of eq. (6) on 200 random pairs, and unit rows", () => {
    for (let seed = 0; seed < 200; seed++) {
      const pair = randomPair(seed, 3 + (seed % 5), 2 + (seed % 4));
      const delta = ((seed * 37) % 101) / 100;
      const phi = Math.sqrt(1 - delta * delta) * (((seed * 53) % 97) / 96);
      const lifted = construction1(pair, delta, phi);
      const expected = construction1Parameters(parametersOf(pair), delta, phi);
      const found = parametersOf(lifted);
      expect(Math.abs(found.margin - expected.margin)).toBeLessThan(1e-12);
      expect(Math.abs(found.relativeBias - expected.relativeBias)).toBeLessThan(1e-12);
      expect(separation(lifted.U, lifted.U, lifted.n, lifted.d).minMatching).toBeCloseTo(1, 12);
    }
  });

  it("is refused where delta^2 + phi^2 is more than 1", () => {
    const pair = randomPair(1, 3, 2);
    expect(() => construction1(pair, 0.9, 0.9)).toThrow("invalid delta and phi: 0.9 and 0.9");
    expect(() => construction1(pair, -0.1, 0)).toThrow("invalid delta and phi: -0.1 and 0");
    expect(construction1(pair, 0.6, 0.8).U[3]).toBe(0);
  });
});

describe("Theorem 3.3 for finite codes", () => {
  it.each(["e8", "d4", "simplex", "octahedron", "600-cell", "clebsch", "552"])(
    "takes %s to every (m, b_rel) with its alpha, keeping N",
    (id) => {
      const { X, n, d } = codeOf(id).generate();
      const alpha = codeOf(id).products[0]!.value;
      for (const squared of [0.3, 0.55, 0.9]) {
        const m = (squared * (1 - alpha)) / 2;
        const target = { margin: m, relativeBias: 2 * squared - 1 - m };
        expect(codeProduct(target.margin, target.relativeBias)).toBeCloseTo(alpha, 12);
        const built = constellationFromCode(X, n, d, target);
        expect([built.n, built.d]).toEqual([n, d + 1]);
        expect(Math.abs(parametersOf(built).margin - m)).toBeLessThan(1e-12);
        expect(Math.abs(parametersOf(built).relativeBias - target.relativeBias)).toBeLessThan(
          1e-12,
        );
      }
    },
  );

  it("needs no phi: delta^2 (3 + alpha) = 2 (1 + b_rel) over the whole region", () => {
    let points = 0;
    for (let i = 0; i < 100; i++)
      for (let j = 0; j <= 100; j++) {
        const [margin, relativeBias] = [i / 200, j / 50 - 1];
        if (margin + relativeBias >= 1 || 3 * margin >= 1 + relativeBias) continue;
        const { alpha, squaredDelta } = theorem33Choice({ margin, relativeBias });
        const squaredPhi = (2 * relativeBias + 2 - squaredDelta * (3 + alpha)) / 4;
        expect(Math.abs(squaredPhi)).toBeLessThan(1e-15);
        if (margin > 0) expect((2 * margin) / (1 - alpha)).toBeCloseTo(squaredDelta, 12);
        points++;
      }
    expect(points).toBeGreaterThan(4000);
  });

  it("as printed has a negative phi^2 at m = 0.1, b_rel = 0", () => {
    const printed = theorem33ChoiceAsPrinted({ margin: 0.1, relativeBias: 0 });
    expect(printed.squaredDelta).toBeCloseTo(0.55, 15);
    expect(printed.squaredPhi).toBeCloseTo(-0.1742, 5);
  });

  it("is refused where m + b_rel is more than 1, and for a negative margin", () => {
    for (const [margin, relativeBias] of [
      [0.5, 0.6],
      [-0.1, 0],
      [0, -1],
    ] as const)
      expect(() => theorem33Choice({ margin, relativeBias })).toThrow(
        `invalid margin: ${margin} at relative bias ${relativeBias}`,
      );
  });
});

describe("Construction 2", () => {
  const { X, n, d } = codeOf("petersen").generate();
  const alpha = 1 / 6;

  it.each([2, 3, 5])("of %i modalities has the corrected parameters for every pair", (k) => {
    for (const delta of [0.2, 0.7, 1]) {
      const all = construction2(X, n, d, k, delta);
      const expected = construction2Parameters(alpha, k, delta);
      for (let a = 0; a < k; a++)
        for (let b = 0; b < k; b++) {
          if (a === b) continue;
          const found = parametersOf({ U: all[a]!, V: all[b]!, n, d: d + k - 1 });
          expect(Math.abs(found.margin - expected.margin)).toBeLessThan(1e-12);
          expect(Math.abs(found.relativeBias - expected.relativeBias)).toBeLessThan(1e-12);
        }
    }
  });

  it("as printed has another relative bias, off by delta^2 alpha", () => {
    const { relativeBias } = construction2Parameters(alpha, 3, 0.7);
    const printed = construction2ParametersAsPrinted(alpha, 3, 0.7);
    expect(printed.margin).toBe(construction2Parameters(alpha, 3, 0.7).margin);
    expect(relativeBias - printed.relativeBias).toBeCloseTo(0.49 / 6, 14);
  });

  it("has margin 0 at delta = 0, and suffixes in R^(k - 1) with products -1/(k - 1)", () => {
    expect(construction2Parameters(alpha, 4, 0).margin).toBe(0);
    const W = modalitySuffixes(4);
    expect(W).toHaveLength(12);
    expect(separation(W, W, 4, 3).maxNonMatching).toBeCloseTo(-1 / 3, 14);
    expect(() => modalitySuffixes(1)).toThrow("invalid modalities: 1");
    expect(() => construction2(X, n, d, 3, 1.5)).toThrow("invalid delta: 1.5");
  });

  it("at two modalities is the explicit adapter of Observation 1", () => {
    const [U, V] = construction2(X, n, d, 2, 0.8);
    expect(U).toEqual(extend(X, n, d, 0.8, 1));
    expect(V).toEqual(extend(X, n, d, 0.8, -1));
  });
});

describe("Construction 3", () => {
  test.each([
    [3, 5],
    [3, 40],
    [4, 12],
    [5, 60],
    [8, 30],
  ])("in R^%i with %i pairs has the signs of eq. (25), and d - 1 pairs coincide", (d, n) => {
    const { U, V, coinciding } = construction3(d, n);
    const { minMatching, maxNonMatching } = separation(U, V, n, d);
    expect(minMatching).toBeGreaterThan(0);
    expect(maxNonMatching).toBeLessThan(0);
    expect(coinciding).toBe(d - 1);
    const same = (i: number) => U.slice(i * d, (i + 1) * d).every((x, k) => x === V[i * d + k]);
    expect(Array.from({ length: n }, (_, i) => same(i))).toEqual(
      Array.from({ length: n }, (_, i) => i < d - 1),
    );
  });

  it("has products -epsilon/d with the simplex before it is normalised", () => {
    const d = 6;
    const n = 20;
    const { unnormalised, epsilon } = construction3(d, n);
    for (let i = 0; i < d - 3; i++)
      for (let j = d - 3; j < n; j++) {
        let s = 0;
        for (let k = 0; k < d; k++) s += unnormalised.U[i * d + k]! * unnormalised.V[j * d + k]!;
        expect(Math.abs(s + epsilon / d)).toBeLessThan(1e-15);
      }
  });

  it("is refused below three dimensions and with too few pairs", () => {
    expect(() => construction3(2, 5)).toThrow("invalid dimension: 2");
    expect(() => construction3(4, 4)).toThrow("invalid n: 4");
  });
});

test("a code of largest product alpha has m = (1 - alpha)/2 and b_rel = (1 + alpha)/2", () => {
  expect(codeParameters(0.25)).toEqual({ margin: 0.375, relativeBias: 0.625 });
});
