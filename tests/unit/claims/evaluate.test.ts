import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/compute/claims/evaluate.ts";
import { numbersOf } from "../../../src/compute/claims/numbers.ts";
import type { Check } from "../../../src/compute/schemas/claim.ts";
import { dataOf } from "./sample.ts";

const because = "for the test";

/** Evaluates a check with `a/x`, `a/y`, ... ours and `P` printed. */
function found(check: Check, metrics: Record<string, number>, printed = "0") {
  return evaluate(check, numbersOf(dataOf(metrics, { P: printed })));
}

describe("near", () => {
  const check: Check = { type: "near", metric: "a/x", paper: "P", absolute: 0.25, because };

  test("holds up to the allowed difference, itself included", () => {
    expect(found(check, { "a/x": 1.25 }, "1.0")).toMatchObject({ holds: true, allowed: 0.25 });
    expect(found(check, { "a/x": 0.75 }, "1.0").holds).toBe(true);
    expect(found(check, { "a/x": 1.2501 }, "1.0").holds).toBe(false);
  });

  test("takes the larger of the absolute and the relative allowance", () => {
    const both = { ...check, relative: 0.5 };
    expect(found(both, { "a/x": 5.9 }, "4")).toMatchObject({ holds: true, allowed: 2 });
    expect(found(both, { "a/x": 0.25 }, "0.1")).toMatchObject({ holds: true, allowed: 0.25 });
  });

  test("measures a relative allowance by the size of a negative printed value", () => {
    const relative: Check = { type: "near", metric: "a/x", paper: "P", relative: 0.5, because };
    expect(found(relative, { "a/x": -5 }, "-4")).toMatchObject({ holds: true, allowed: 2 });
  });

  test("is looser only below the threshold of another metric", () => {
    const loose: Check = {
      type: "near",
      metric: "a/x",
      paper: "P",
      relative: 0.001,
      looserBelow: { metric: "a/loss", threshold: 1e-7, relative: 0.005 },
      because,
    };
    const x = 100.25;
    expect(found(loose, { "a/x": x, "a/loss": 9e-8 }, "100")).toMatchObject({
      holds: true,
      allowed: 0.5,
    });
    expect(found(loose, { "a/x": x, "a/loss": 1e-7 }, "100")).toMatchObject({
      holds: false,
      allowed: 0.1,
    });
  });

  test("says ours, the printed text, the difference and what was allowed", () => {
    expect(found(check, { "a/x": 1.5 }, "1.00").why).toBe(
      "1.5 for 1.00 printed: 0.5 apart, 0.25 allowed",
    );
  });
});

describe("near-spread", () => {
  const check: Check = {
    type: "near-spread",
    metric: "a/mean",
    sd: "a/sd",
    sds: 4,
    floor: 0.01,
    paper: "P",
    because,
  };

  test("allows so many standard deviations", () => {
    expect(found(check, { "a/mean": 0.6, "a/sd": 0.03 }, "0.5")).toMatchObject({
      holds: true,
      allowed: 0.12,
    });
    expect(found(check, { "a/mean": 0.63, "a/sd": 0.03 }, "0.5").holds).toBe(false);
  });

  test("allows the floor where the spread is smaller", () => {
    expect(found(check, { "a/mean": 0.509, "a/sd": 0 }, "0.5")).toMatchObject({
      holds: true,
      allowed: 0.01,
    });
  });
});

describe("same-digits", () => {
  const check: Check = { type: "same-digits", metric: "a/x", paper: "P", because };

  test("rounds ours to the decimals printed", () => {
    expect(found(check, { "a/x": 0.56784 }, "0.568").holds).toBe(true);
    expect(found(check, { "a/x": 0.56744 }, "0.568").holds).toBe(false);
  });

  test("counts trailing zeros as printed digits", () => {
    expect(found(check, { "a/x": 0.57004 }, "0.5700").holds).toBe(true);
    expect(found(check, { "a/x": 0.57006 }, "0.5700").holds).toBe(false);
  });

  test("takes a negative number that rounds to zero for the printed zero", () => {
    expect(found(check, { "a/x": -1e-8 }, "0.0000").holds).toBe(true);
  });

  test("refuses a printed text whose decimals it cannot count", () => {
    expect(() => found(check, { "a/x": 1 }, "1.0e-3")).toThrow("invalid printed number: 1.0e-3");
  });
});

describe("compare", () => {
  const check = (op: "<" | "<=" | ">" | ">="): Check => ({
    type: "compare",
    metric: "a/x",
    op,
    bound: 1,
    because,
  });

  test.each([
    ["<", 1, false],
    ["<=", 1, true],
    [">", 1, false],
    [">=", 1, true],
    ["<", 0.5, true],
    [">=", 0.5, false],
  ] as const)("knows whether ours is %s a number when ours is %d", (op, x, holds) => {
    expect(found(check(op), { "a/x": x }).holds).toBe(holds);
  });

  test("compares with another metric", () => {
    const other: Check = { ...check("<"), bound: { metric: "a/y" } } as Check;
    expect(found(other, { "a/x": 1, "a/y": 2 }).holds).toBe(true);
    expect(found(other, { "a/x": 2, "a/y": 1 }).holds).toBe(false);
  });

  test("compares with a multiple of a printed value", () => {
    const half: Check = { ...check(">="), bound: { paper: "P", times: 0.5 } } as Check;
    expect(found(half, { "a/x": 0.3 }, "0.6").holds).toBe(true);
    expect(found(half, { "a/x": 0.2 }, "0.6").why).toBe("0.2 is not >= 0.3");
  });
});

describe("monotone", () => {
  const check: Check = {
    type: "monotone",
    metrics: ["a/x", "a/y", "a/z"],
    direction: "increasing",
    because,
  };

  test("asks for a strict increase", () => {
    expect(found(check, { "a/x": 1, "a/y": 2, "a/z": 3 }).holds).toBe(true);
    expect(found(check, { "a/x": 1, "a/y": 2, "a/z": 2 }).holds).toBe(false);
  });

  test("names the first pair that goes the wrong way", () => {
    const down: Check = { ...check, direction: "decreasing" };
    expect(found(down, { "a/x": 3, "a/y": 1, "a/z": 2 }).why).toBe(
      "not decreasing: 1 is followed by 2",
    );
  });
});

describe("rank-correlation", () => {
  const metrics = ["a/1", "a/2", "a/3", "a/4", "a/5", "a/6"];
  const check: Check = {
    type: "rank-correlation",
    at: [2, 4, 6, 8, 14, 20],
    metrics,
    above: 0.8,
    because,
  };
  const values = (list: number[]) =>
    Object.fromEntries(list.map((value, i) => [metrics[i]!, value]));

  test("leaves room for one exchange of neighbours", () => {
    // Spearman: 1 - 6 (1 + 1) / (6 * 35) = 0.942857.
    expect(found(check, values([2, 1, 3, 4, 5, 6]))).toMatchObject({
      holds: true,
      why: "rank correlation 0.942857, above 0.8 asked",
    });
  });

  test("fails when the order is lost", () => {
    expect(found(check, values([6, 1, 3, 4, 5, 2])).holds).toBe(false);
  });

  test("fails when all values are equal", () => {
    expect(found(check, values([1, 1, 1, 1, 1, 1])).holds).toBe(false);
  });
});

describe("largest-printed", () => {
  const printed = { A: "0.5397", B: "0.5278", C: "0.5397" };
  const judged = (over: [string, ...string[]]) =>
    evaluate(
      { type: "largest-printed", paper: "A", over, because },
      numbersOf(dataOf({}, printed)),
    );

  test("holds when every other printed value is smaller", () => {
    expect(judged(["B"])).toEqual({
      holds: true,
      why: "0.5397 exceeds the other that is printed",
      allowed: null,
    });
  });

  test("fails on an equal value, which it names", () => {
    expect(judged(["B", "C"])).toMatchObject({
      holds: false,
      why: "0.5397 is printed too, which 0.5397 does not exceed",
    });
  });

  test("does not pass on a value that is not printed", () => {
    expect(() => judged(["B", "D"])).toThrow("unknown paper value: D");
  });
});
