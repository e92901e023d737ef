import { describe, expect, test } from "vitest";
import * as elementary from "../../../src/compute/math/elementary.ts";
import { ulpsBetween } from "./ulps.ts";

type Name = keyof typeof elementary;

/** Correctly rounded values, from 60 digits of mpmath. */
const LITERALS: Record<Name, readonly (readonly [number, number])[]> = {
  exp: [
    [0.5, 1.6487212707001282],
    [1, 2.718281828459045],
    [-1, 0.36787944117144233],
    [-20.25, 1.6052280551856116e-9],
    [100.7, 5.413203172330057e43],
    [709.5, 1.3549863193146328e308],
    [-708.5, 2.006132305331306e-308],
    [-744, 1e-323],
    [1e-9, 1.000000001],
  ],
  expm1: [
    [1e-12, 1.0000000000005e-12],
    [-0.3, -0.2591817793182821],
    [0.5, 0.6487212707001282],
    [0.7, 1.0137527074704764],
    [1.2, 2.3201169227365472],
    [-5.5, -0.995913228561536],
    [25, 72004899336.38588],
    [60, 1.1420073898156842e26],
    [700, 1.0142320547350045e304],
  ],
  log: [
    [2, 0.6931471805599453],
    [10, 2.302585092994046],
    [0.75, -0.2876820724517809],
    [1.0000001, 9.999999505838704e-8],
    [1e-300, -690.7755278982137],
    [5e-324, -744.4400719213812],
    [1.7976931348623157e308, 709.782712893384],
  ],
  log1p: [
    [1e-17, 1e-17],
    [1e-9, 9.999999995e-10],
    [-0.25, -0.2876820724517809],
    [0.4, 0.33647223662121295],
    [0.5, 0.4054651081081644],
    [-0.999, -6.907755278982136],
    [1e10, 23.025850930040455],
    [1e300, 690.7755278982137],
  ],
  sin: [
    [0.5, 0.479425538604203],
    [1, 0.8414709848078965],
    [3.141592653589793, 1.2246467991473532e-16],
    [6.283185307179586, -2.4492935982947064e-16],
    [-2.5, -0.5984721441039565],
    [100, -0.5063656411097588],
    [1e6, -0.34999350217129294],
    [1e-9, 1e-9],
  ],
  cos: [
    [0.5, 0.8775825618903728],
    [1, 0.5403023058681398],
    [1.5707963267948966, 6.123233995736766e-17],
    [6.283185307179586, 1],
    [-2.5, -0.8011436155469337],
    [100, 0.8623188722876839],
    [1e6, 0.9367521275331447],
  ],
};

/** Where each is compared with Math, evenly. */
const RANGES: Record<Name, readonly (readonly [number, number])[]> = {
  exp: [
    [-745.2, 709.8],
    [-1, 1],
  ],
  expm1: [
    [-60, 709.8],
    [-1, 1],
    [-1e-8, 1e-8],
  ],
  log: [
    [5e-324, 1e-307],
    [0.5, 2],
    [1, 1e300],
  ],
  log1p: [
    [-1, 1],
    [-1e-9, 1e-9],
    [1, 1e20],
  ],
  sin: [
    [-7, 7],
    [-1.6e6, 1.6e6],
  ],
  cos: [
    [-7, 7],
    [-1.6e6, 1.6e6],
  ],
};

describe.each(Object.keys(LITERALS) as Name[])("%s", (name) => {
  const f = elementary[name];

  test.each(LITERALS[name])("of %d is %d within 1 unit in the last place", (x, expected) => {
    expect(ulpsBetween(f(x), expected)).toBeLessThanOrEqual(1);
  });

  test.each(RANGES[name])("agrees with Math on [%d, %d] to 2 units", (low, high) => {
    let worst = 0;
    for (let i = 0; i <= 20_000; i++) {
      const x = low + (i / 20_000) * (high - low);
      worst = Math.max(worst, ulpsBetween(f(x), Math[name](x)));
    }
    expect(worst).toBeLessThanOrEqual(2);
  });

  test.each([0, -0, Infinity, -Infinity, NaN, -1.5, 5e-324, -5e-324])(
    "treats %d as Math does, to the sign of zero",
    (x) => {
      expect(f(x)).toBe(Math[name](x));
    },
  );
});

test("exp overflows and underflows where float64 ends", () => {
  expect(elementary.exp(709.79)).toBe(Infinity);
  expect(elementary.exp(-745.14)).toBe(0);
  expect(elementary.exp(-745.13)).toBe(5e-324);
});

test("sin and cos refuse angles they could not reduce exactly", () => {
  expect(() => elementary.sin(2e6)).toThrow("invalid angle: 2000000");
  expect(() => elementary.cos(-1e300)).toThrow("invalid angle: -1e+300");
});
