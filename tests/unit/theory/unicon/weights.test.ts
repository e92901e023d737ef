import { describe, expect, test } from "vitest";
import { sigmoidLoss } from "../../../../src/compute/math/sigmoid-loss.ts";
import { dense, scaled } from "../../../../src/compute/theory/unicon/dense.ts";
import {
  infoNceLoss,
  infoNceWeights,
} from "../../../../src/compute/theory/unicon/info-nce-weights.ts";
import {
  infoNce,
  othersOnly,
  outsideTheGroup,
  softplusOfAll,
  triplet,
  tripletOfDistances,
} from "../../../../src/compute/theory/unicon/losses.ts";
import {
  sigmoidWeights,
  stationaryBias,
} from "../../../../src/compute/theory/unicon/sigmoid-weights.ts";
import { templateLoss, templateWeights } from "../../../../src/compute/theory/unicon/template.ts";
import { centralDifferences } from "../../../../src/compute/experiments/unicon/differences.ts";
import { gap, matrix, S, s } from "./oracle.ts";

describe("InfoNCE", () => {
  test("has the weights that another implementation found, at tau = 1 and 0.1", () => {
    expect(gap(infoNceWeights(s, 1), S)).toBeLessThan(1e-8);
    const sharp = infoNceWeights(s, 0.1).values;
    expect(sharp[0]).toBeCloseTo(0.00020825, 8);
    expect(sharp[3]).toBeCloseTo(-0.0004606, 8);
    expect(sharp[4]).toBeCloseTo(0.04881594, 8);
    expect(sharp[5]).toBeCloseTo(-0.00410589, 8);
    expect(sharp[7]).toBeCloseTo(-0.06447097, 8);
  });

  test("has the losses of the template with every pair, and without the matching one", () => {
    expect(templateLoss(infoNce(1), s)).toBeCloseTo(0.7000554079, 10);
    expect(templateLoss(infoNce(1, othersOnly), s)).toBeCloseTo(-0.0038914339, 10);
    expect(templateLoss(infoNce(0.1), s)).toBeCloseTo(0.0078942997, 10);
    expect(templateLoss(infoNce(0.1, othersOnly), s)).toBeCloseTo(-0.447484042, 10);
    expect(2 * infoNceLoss(s, 1)).toBeCloseTo(1.4001108158, 10);
    expect((2 / 0.1) * infoNceLoss(s, 0.1)).toBeCloseTo(0.1578859947, 10);
  });

  test("has the identity less its mean as first weights", () => {
    const first = scaled(3, infoNceWeights(dense(3, 3), 0.3));
    const third = 1 / 3;
    expect(
      gap(
        first,
        matrix([
          [2 * third, -third, -third],
          [-third, 2 * third, -third],
          [-third, -third, 2 * third],
        ]),
      ),
    ).toBeLessThan(1e-15);
  });

  test("keeps finite where exponentials overflow", () => {
    expect(infoNceWeights(scaled(1e6, s), 1e-3).values.every(Number.isFinite)).toBe(true);
    expect(infoNceLoss(scaled(1e6, s), 1e-3)).toBe(0);
  });

  test("decoupled, has the weights that another implementation found", () => {
    const decoupled = matrix([
      [0.33333333, -0.17975838, -0.07154855],
      [-0.19497285, 0.33333333, -0.23347859],
      [-0.05520428, -0.26503733, 0.33333333],
    ]);
    expect(gap(infoNceWeights(s, 0.5, othersOnly), decoupled)).toBeLessThan(1e-8);
    expect(gap(templateWeights(infoNce(0.5, othersOnly), s), decoupled)).toBeLessThan(1e-8);
  });
});

test("the triplet loss of similarities pulls one pair together and pushes one apart", () => {
  expect(templateLoss(triplet(0.2), s)).toBeCloseTo(0.0166666667, 10);
  const six = scaled(6, templateWeights(triplet(0.2), s));
  expect(
    gap(
      six,
      matrix([
        [0, 0, 0],
        [0, 1, 0],
        [0, -1, 0],
      ]),
    ),
  ).toBeLessThan(1e-15);
});

test("the triplet loss as printed pulls no matching pair together", () => {
  const { values } = templateWeights(tripletOfDistances(0.2), s);
  expect([values[0]!, values[4]!, values[8]!].every((x) => x < 0)).toBe(true);
});

describe("the sigmoid loss", () => {
  const bias = { parameterization: "bias", temperature: 2, bias: 0.5 } as const;
  const relative = { parameterization: "relative-bias", temperature: 2, bias: 0.25 } as const;
  const expected = matrix([
    [0.42833003, -0.95004163, -0.42833003],
    [-0.85111497, 0.57810099, -1.04995837],
    [-0.36485105, -1.33637554, 0.49947979],
  ]);

  test("has the weights and scalar derivatives that another implementation found", () => {
    const found = sigmoidWeights(s, bias);
    expect(gap(found.S, expected)).toBeLessThan(1e-8);
    expect(found.bias).toBeCloseTo(-1.7373803874, 9);
    expect(found.temperature).toBeCloseTo(-0.0757882173, 9);
    expect(sigmoidLoss(s.values, 3, bias)).toBeCloseTo(4.358253999, 9);
  });

  test("has the same weights in the relative bias, and its own derivatives", () => {
    const found = sigmoidWeights(s, relative);
    expect(gap(found.S, expected)).toBeLessThan(1e-8);
    expect(found.bias).toBeCloseTo(-3.4747607748, 9);
    expect(found.temperature).toBeCloseTo(-0.5101333141, 9);
  });

  test("is the template plus a linear term, at the bias 0.5", () => {
    const linear = 2 * (0.9 + 0.7 + 0.8) - 3 * 0.5;
    const template = templateLoss(softplusOfAll(2, 0.5), s) - linear / 3;
    expect(template).toBeCloseTo(4.358253999 / 3, 10);
  });

  test("at rest in the bias has weights that add up to nothing", () => {
    const b = stationaryBias(s, 2);
    const { values } = sigmoidWeights(s, { ...bias, bias: b }).S;
    expect(Math.abs(values.reduce((sum, x) => sum + x, 0))).toBeLessThan(1e-12);
    // At s = 0 it is log(n - 1), here log 2.
    expect(stationaryBias(dense(3, 3), 7)).toBeCloseTo(0.6931471805599453, 13);
  });
});

test("the weights are minus the derivatives of each loss, to 1e-8", () => {
  const groups = infoNce(0.5, outsideTheGroup([0, 0, 1]));
  for (const template of [infoNce(1), infoNce(0.5, othersOnly), groups, triplet(0.25)]) {
    const differences = centralDifferences((M) => templateLoss(template, M), s);
    expect(gap(templateWeights(template, s), scaled(-1, differences))).toBeLessThan(1e-8);
  }
});

test("a pentagon's weights leave out the pairs that are not neighbours", () => {
  const c = (k: number) => Math.cos((2 * Math.PI * k) / 5);
  const gram = matrix([0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => c(i - j))));
  const row = infoNceWeights(gram, 0.1).values.slice(0, 5);
  [0.00039838, -0.00019919, 0, 0, -0.00019919].forEach((x, j) => {
    expect(row[j]).toBeCloseTo(x, 8);
  });
  expect((2 / 0.1) * infoNceLoss(gram, 0.1)).toBeCloseTo(0.0039877869, 9);
});

describe("bad input is named", () => {
  test.each([0, -1, NaN, Infinity])("a tau of %s", (tau) => {
    expect(() => infoNceWeights(s, tau)).toThrow(`invalid tau: ${tau}`);
    expect(() => infoNce(tau)).toThrow(`invalid tau: ${tau}`);
  });

  test("similarities that are not square, and an epsilon that admits no pair", () => {
    expect(() => infoNceWeights(dense(2, 3), 1)).toThrow("invalid similarities: 2 x 3");
    expect(() => infoNceWeights(s, 1, (i) => (i === 1 ? 0 : 1))).toThrow("invalid epsilon: row 1");
    expect(() => stationaryBias(s, 0)).toThrow("invalid temperature: 0");
  });
});
