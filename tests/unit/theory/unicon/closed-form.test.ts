import { describe, expect, test } from "vitest";
import { cca, whitening } from "../../../../src/compute/theory/unicon/cca.ts";
import {
  closedForm,
  mapOf,
  weightedCovariance,
} from "../../../../src/compute/theory/unicon/closed-form.ts";
import {
  combine,
  dense,
  scaled,
  times,
  timesTransposed,
  transpose,
  transposedTimes,
} from "../../../../src/compute/theory/unicon/dense.ts";
import { infoNceWeights } from "../../../../src/compute/theory/unicon/info-nce-weights.ts";
import { iterate, settle } from "../../../../src/compute/theory/unicon/iterate.ts";
import {
  kernelCoordinates,
  kernelForm,
} from "../../../../src/compute/theory/unicon/kernel-form.ts";
import {
  angular,
  arcCosine,
  gaussian,
  gram,
  medianDistance,
} from "../../../../src/compute/theory/unicon/kernels.ts";
import { truncatedSvd } from "../../../../src/compute/theory/unicon/truncated-svd.ts";
import { drawn } from "../../../../src/compute/experiments/unicon/differences.ts";
import { gap, matrix, S, s, X, Y } from "./oracle.ts";

const C = weightedCovariance(X, infoNceWeights(s, 1), Y);

describe("the linear closed form", () => {
  test("has the covariance, map and value that another implementation found", () => {
    expect(
      gap(
        C,
        matrix([
          [0.66713225, 0.37843941],
          [-0.62619088, -0.34844909],
        ]),
      ),
    ).toBeLessThan(1e-7);
    const found = closedForm(C, { rank: 1, rho: 0.5 });
    expect(found.sigma[0]).toBeCloseTo(1.04966429, 7);
    expect(found.sigma[1]).toBeCloseTo(0.00430012, 7);
    expect(found.value).toBeCloseTo(1.1017951219, 7);
    const map = matrix([
      [1.33714189, 0.75176085],
      [-1.24930205, -0.702376],
    ]);
    expect(gap(mapOf(found), map)).toBeLessThan(1e-7);
    expect(gap(mapOf(closedForm(C, { rank: 1, rho: 0.5, split: "one-sided" })), map)).toBeLessThan(
      1e-7,
    );
  });

  test("of full rank is the covariance divided by rho", () => {
    expect(gap(mapOf(closedForm(C, { rank: 2, rho: 4 })), scaled(1 / 4, C))).toBeLessThan(1e-15);
  });

  test("names a rank beyond the data, a rho that is not positive, and pairs that do not match", () => {
    expect(() => closedForm(C, { rank: 3, rho: 1 })).toThrow("invalid rank: 3, the data allow 2");
    expect(() => closedForm(C, { rank: 0, rho: 1 })).toThrow("invalid rank: 0, the data allow 2");
    expect(() => closedForm(C, { rank: 1, rho: 0 })).toThrow("invalid rho: 0");
    expect(() => closedForm(C, { rank: 1, rho: -2 })).toThrow("invalid rho: -2");
    expect(() => weightedCovariance(X, S, dense(4, 2))).toThrow("invalid pairs: 3 and 4");
  });
});

describe("the kernel closed form", () => {
  const [KX, KY] = [gram(gaussian(1), X, X), gram(gaussian(1), Y, Y)];
  const weights = infoNceWeights(s, 1);

  test("has the coefficients and similarities that another implementation found", () => {
    expect(KX.values[1]).toBeCloseTo(0.36787944, 8);
    expect(KX.values[5]).toBeCloseTo(0.01831564, 8);
    expect(KY.values[1]).toBeCloseTo(0.01831564, 8);
    expect(KY.values[2]).toBeCloseTo(0.60653066, 8);
    expect(KY.values[5]).toBeCloseTo(0.082085, 8);
    const { A, B, sigma } = kernelForm(KX, KY, weights, { rank: 1, rho: 0.5 });
    [0.303921, 0.09374783, 0.00015091].forEach((x, k) => {
      expect(sigma[k]).toBeCloseTo(x, 7);
    });
    const AB = timesTransposed(A, B);
    expect(
      gap(
        AB,
        matrix([
          [0.04295574, -0.1617956, 0.11540145],
          [-0.10088609, 0.37999404, -0.2710325],
          [0.06876388, -0.25900362, 0.18473552],
        ]),
      ),
    ).toBeLessThan(1e-7);
    expect(
      gap(
        times(times(KX, AB), KY),
        matrix([
          [0.07972954, -0.1098486, 0.09291371],
          [-0.21462907, 0.29570852, -0.2501204],
          [0.21179851, -0.29180866, 0.24682177],
        ]),
      ),
    ).toBeLessThan(1e-7);
  });

  test("works on a singular kernel by the part above the cut, and says what rank that allows", () => {
    const singular = timesTransposed(X, X);
    const { A, B } = kernelForm(singular, timesTransposed(Y, Y), weights, { rank: 2, rho: 1 });
    const map = transposedTimes(X, times(timesTransposed(A, B), Y));
    expect(gap(map, mapOf(closedForm(C, { rank: 2, rho: 1 })))).toBeLessThan(1e-13);
    expect(() => kernelForm(singular, KY, weights, { rank: 3, rho: 1 })).toThrow(
      "invalid rank: 3, the data allow 2",
    );
  });

  test("names kernels without a positive eigenvalue, a bandwidth of 0 and unequal pairs", () => {
    expect(() => kernelForm(dense(3, 3), KY, weights, { rank: 1, rho: 1 })).toThrow(
      "invalid kernel: no positive eigenvalue",
    );
    expect(() => gaussian(0)).toThrow("invalid bandwidth: 0");
    expect(() => kernelForm(dense(2, 2), KY, weights, { rank: 1, rho: 1 })).toThrow(
      "invalid pairs: 2 and 3",
    );
    expect(() => kernelForm(KX, KY, weights, { rank: 1, rho: 0 })).toThrow("invalid rho: 0");
  });

  test("has coordinates whose inner products are the centred kernel", () => {
    const { train, coordinates } = kernelCoordinates(KX, 1e-12);
    const center = combine(
      1,
      matrix([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]),
      -1 / 3,
      dense(3, 3, Array(9).fill(1)),
    );
    expect(gap(timesTransposed(train, train), times(times(center, KX), center))).toBeLessThan(
      1e-14,
    );
    expect(gap(coordinates(KX), train)).toBe(0);
  });
});

test("the angular and arc-cosine kernels have their values at right angles", () => {
  expect(angular(0, 4, 9)).toBeCloseTo(0.5, 15);
  expect(angular(6, 4, 9)).toBe(1);
  expect(arcCosine(0, 4, 9)).toBeCloseTo(6 / Math.PI, 14);
  expect(arcCosine(6, 4, 9)).toBeCloseTo(6, 14);
  expect(medianDistance(X)).toBeCloseTo(Math.sqrt(2), 15);
});

test("one update is one projected gradient step of length 1/rho, to 1e-12", () => {
  const M = matrix([
    [0.3, -0.2],
    [0.1, 0.4],
  ]);
  const weights = infoNceWeights(timesTransposed(times(X, M), Y), 1);
  const covariance = weightedCovariance(X, weights, Y);
  const rho = 0.7;
  const moved = combine(1, M, -1 / rho, combine(rho, M, -1, covariance));
  const projected = mapOf(closedForm(moved, { rank: 1, rho: 1 }));
  expect(gap(mapOf(closedForm(covariance, { rank: 1, rho })), projected)).toBeLessThan(1e-12);
});

describe("the alternating iteration", () => {
  const x = drawn(1, 12, 4);
  const y = drawn(2, 12, 3);
  const options = {
    rank: 3,
    rho: 50,
    similarity: "bilinear",
    weights: (M: typeof s) => infoNceWeights(M, 1),
  } as const;

  test("rests at a stationary point of the ridge loss where rho is above the bound", () => {
    const { last, converged } = settle(x, y, options, { tolerance: 1e-12, most: 100 });
    expect(converged).toBe(true);
    const C = weightedCovariance(x, infoNceWeights(timesTransposed(times(x, last.map), y), 1), y);
    expect(gap(scaled(50, last.map), C)).toBeLessThan(1e-11);
  });

  test("alternates between two maps where rho is small", () => {
    const { converged, last } = settle(x, y, { ...options, rho: 0.05 }, { most: 200 });
    expect(converged).toBe(false);
    expect(last.change).toBeGreaterThan(0.5);
  });

  test("keeps the damping's share of the old direction", () => {
    const { changes } = settle(x, y, { ...options, damping: 0.999999 }, { most: 2 });
    expect(changes[1]).toBeLessThan(1e-5);
    expect(() => iterate(x, y, { ...options, damping: 1 }).next()).toThrow("invalid damping: 1");
  });
});

describe("canonical correlation analysis", () => {
  test("whitens: the covariance after it is the identity, up to the ridge", () => {
    const x = drawn(5, 200, 3);
    const white = times(x, whitening(x, 1e-9));
    const covariance = scaled(1 / 200, transposedTimes(white, white));
    expect(
      gap(
        covariance,
        matrix([
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ]),
      ),
    ).toBeLessThan(1e-8);
  });

  test("finds what two sides share under any linear mixing", () => {
    const x = drawn(6, 50, 3);
    const y = times(x, drawn(7, 3, 3));
    const { F1, F2 } = cca(x, y, 3, 1e-10);
    const [u, v] = [timesTransposed(x, F1), timesTransposed(y, F2)];
    expect(gap(u, v)).toBeLessThan(1e-6);
    expect(() => cca(x, y, 4, 1e-3)).toThrow("invalid rank: 4, the data allow 3");
    expect(() => cca(x, y, 2, 0)).toThrow("invalid ridge: 0");
    expect(() => cca(x, dense(49, 3), 2, 1e-3)).toThrow("invalid pairs: 50 and 49");
  });
});

test("the leading triples of a large matrix rebuild one of that rank", () => {
  const low = times(drawn(8, 120, 4), drawn(9, 4, 100));
  const { U, sigma, V } = truncatedSvd(low, 4);
  const diagonal = dense(U.columns, U.columns);
  sigma.forEach((x, k) => (diagonal.values[k * (U.columns + 1)] = x));
  expect(gap(times(times(U, diagonal), transpose(V)), low)).toBeLessThan(1e-12);
  expect(sigma[3]).toBeGreaterThan(50);
  expect(sigma[4]).toBeLessThan(1e-10);
});
