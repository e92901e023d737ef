import { expect, test } from "vitest";
import { extend } from "../../../../src/compute/math/adapter.ts";
import {
  appendSuffix,
  modalitySuffixes,
} from "../../../../src/compute/math/constellations/construction-2.ts";
import {
  implicitAdapter,
  implicitModalityAdapter,
  implicitModalityAdapterAsPrinted,
  type RelativeBiasParameters,
} from "../../../../src/compute/math/constellations/implicit-adapter.ts";
import { FORMULA } from "../../../../src/compute/math/entry-loss.ts";
import { pairLoss, type PairVectors } from "../../../../src/compute/math/pair-loss.ts";
import { randomPair } from "../random-pair.ts";

const loss = (pair: PairVectors, { temperature, relativeBias: bias }: RelativeBiasParameters) =>
  pairLoss(pair, { parameterization: "relative-bias", temperature, bias }, FORMULA);

/** Seeded settings, 200 of them. */
const draws = Array.from({ length: 200 }, (_, seed) => ({
  pair: randomPair(seed, 3 + (seed % 6), 2 + (seed % 3)),
  parameters: { temperature: 0.5 + (seed % 23), relativeBias: ((seed * 7) % 21) / 10 - 1 },
  delta: 0.05 + ((seed * 31) % 95) / 100,
  k: 2 + (seed % 4),
}));

test("Observation 1: adapters on both sides are a change of t and b_rel", () => {
  for (const { pair, parameters, delta } of draws) {
    const { U, V, n, d } = pair;
    const adapted = { U: extend(U, n, d, delta, 1), V: extend(V, n, d, delta, -1), n, d: d + 1 };
    const [left, right] = [
      loss(adapted, parameters),
      loss(pair, implicitAdapter(parameters, delta)),
    ];
    expect(Math.abs(left / right - 1)).toBeLessThan(1e-12);
  }
});

test("Observation 2 holds in its corrected form for two of k modalities, and not as printed", () => {
  let asPrinted = 0;
  for (const { pair, parameters, delta, k } of draws) {
    const { U, V, n, d } = pair;
    const w = modalitySuffixes(k);
    const adapted = {
      U: appendSuffix(U, n, d, delta, w.subarray(0, k - 1)),
      V: appendSuffix(V, n, d, delta, w.subarray(k - 1, 2 * (k - 1))),
      n,
      d: d + k - 1,
    };
    const left = loss(adapted, parameters);
    const off = (right: RelativeBiasParameters) => Math.abs(left / loss(pair, right) - 1);
    expect(off(implicitModalityAdapter(parameters, delta, k))).toBeLessThan(1e-12);
    if (off(implicitModalityAdapterAsPrinted(parameters, delta, k)) < 1e-6) asPrinted++;
  }
  expect(asPrinted).toBe(0);
});

test("no adapter is no change, and delta = 0 is refused", () => {
  const parameters = { temperature: 3, relativeBias: 0.25 };
  expect(implicitModalityAdapter(parameters, 1, 5)).toEqual(parameters);
  expect(implicitModalityAdapterAsPrinted(parameters, 1, 5)).toEqual(parameters);
  expect(() => implicitAdapter(parameters, 0)).toThrow("invalid delta: 0");
  expect(() => implicitModalityAdapter(parameters, 0.5, 1)).toThrow("invalid modalities: 1");
});
