import { describe, expect, test } from "vitest";
import {
  studentDensity,
  studentQuantile,
  studentUpperTail,
} from "../../../../src/compute/math/statistics.ts";

/** Expected values from 40 digits of mpmath. */
describe("studentUpperTail", () => {
  test.each([
    [0.5, 1000, 0.010141454540857095],
    [1, 1, 0.25],
    [2, 40, 0.0003122073360923703],
    [3, 0.1, 0.4633261744004029],
    [4.7, 1.7, 0.07680291403380758],
    [9, 2, 0.03827641188535052],
    [19, 5, 3.974987499208817e-5],
    [30, 1e-8, 0.4999999960436782],
    [99, 10, 5.469878503996055e-17],
    [999, 3, 0.001383388230073897],
    [1000000, 5, 2.866998935445371e-7],
  ])("with %d degrees of freedom beyond %d is %d", (degrees, t, expected) => {
    expect(studentUpperTail(t, degrees) / expected).toBeCloseTo(1, 10);
    expect(studentUpperTail(-t, degrees)).toBeCloseTo(1 - expected, 12);
  });

  test("ends at 1, a half and 0", () => {
    expect(studentUpperTail(-Infinity, 3)).toBe(1);
    expect(studentUpperTail(0, 3)).toBe(0.5);
    expect(studentUpperTail(Infinity, 3)).toBe(0);
  });
});

describe("studentQuantile", () => {
  test.each([
    [0.5, 0.99995, 41139646.25266266],
    [1, 0.975, 12.706204736174694],
    [2, 0.4, -0.2886751345948128],
    [4.7, 0.01, -3.4566270809401387],
    [9, 0.975, 2.262157162798205],
    [19, 0.995, 2.860934606464979],
    [99, 0.0005, -3.3915288333636506],
    [999, 0.6, 0.2534145833303673],
    [1000000, 0.975, 1.9599663568141066],
  ])("with %d degrees of freedom at %d is %d", (degrees, p, expected) => {
    expect(studentQuantile(p, degrees) / expected).toBeCloseTo(1, 10);
  });

  test("of one half is 0", () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
  });
});

test("studentDensity(1.3, 5) is SciPy's", () => {
  expect(studentDensity(1.3, 5)).toBeCloseTo(0.15847673572898244, 14);
});

test("impossible arguments are refused", () => {
  expect(() => studentUpperTail(1, 0)).toThrow("invalid degrees: 0");
  expect(() => studentUpperTail(NaN, 2)).toThrow("invalid t: NaN");
  expect(() => studentQuantile(1, 2)).toThrow("invalid probability: 1");
});
