import { expect, test } from "vitest";
import type { Check } from "../../../src/compute/schemas/claim.ts";
import { allowance, holds, spearman } from "../../gates/reproduction/arithmetic.ts";

const because = "a reason";

/** One metric per value, m0, m1, ..., and the printed text as P. */
function judge(check: Check, values: number[], printed = "0.50"): boolean {
  const value = { id: "P", printed, value: Number(printed), kind: "table", place: "here" } as const;
  return holds(check, {
    metrics: new Map(values.map((v, i) => [`m${i}`, v])),
    papers: new Map([["P", value]]),
  });
}

const near = { type: "near", metric: "m0", paper: "P", because } as const;

test("near holds up to and including the absolute difference allowed", () => {
  expect(judge({ ...near, absolute: 0.25 }, [0.75])).toBe(true);
  expect(judge({ ...near, absolute: 0.25 }, [0.7500001])).toBe(false);
  expect(judge({ ...near, absolute: 0.25 }, [0.24])).toBe(false);
});

test("near takes the larger of the absolute and the relative difference", () => {
  expect(judge({ ...near, absolute: 0.01, relative: 0.1 }, [0.54])).toBe(true);
  expect(judge({ ...near, absolute: 0.06, relative: 0.1 }, [0.555])).toBe(true);
  expect(judge({ ...near, absolute: 0.01, relative: 0.1 }, [0.56])).toBe(false);
});

test("near takes the size of a negative printed value", () => {
  expect(judge({ ...near, relative: 0.1 }, [-1.05], "-1")).toBe(true);
  expect(judge({ ...near, relative: 0.1 }, [-0.85], "-1")).toBe(false);
});

test("near is looser only where the metric it names is below the threshold", () => {
  const check: Check = {
    ...near,
    relative: 0.001,
    looserBelow: { metric: "m1", threshold: 1e-7, relative: 0.005 },
  };
  expect(judge(check, [0.502, 1e-8])).toBe(true);
  expect(judge(check, [0.502, 1e-7])).toBe(false);
});

test("near-spread allows multiples of the spread, and at least the floor", () => {
  const check: Check = {
    ...{ type: "near-spread", metric: "m0", sd: "m1", paper: "P", because },
    ...{ sds: 4, floor: 0.01 },
  };
  expect(judge(check, [0.53, 0.01])).toBe(true);
  expect(judge(check, [0.55, 0.01])).toBe(false);
  expect(judge(check, [0.509, 0.001])).toBe(true);
});

test("same-digits rounds to the last printed place", () => {
  const check: Check = { type: "same-digits", metric: "m0", paper: "P", because };
  expect(judge(check, [0.504], "0.50")).toBe(true);
  expect(judge(check, [0.506], "0.50")).toBe(false);
  expect(judge(check, [0.0753], ".0753")).toBe(true);
  expect(judge(check, [-0.0000004], "0.000000")).toBe(true);
});

test("same-digits reads exponents", () => {
  const check: Check = { type: "same-digits", metric: "m0", paper: "P", because };
  expect(judge(check, [1.24e-7], "1.2e-07")).toBe(true);
  expect(judge(check, [1.26e-7], "1.2e-07")).toBe(false);
});

test("the allowance of a check of nearness is the one in force", () => {
  const numbers = {
    metrics: new Map([["m0", 1e-8]]),
    papers: new Map([
      ["P", { id: "P", printed: "-2", value: -2, kind: "table" as const, place: "here" }],
    ]),
  };
  const looserBelow = { metric: "m0", threshold: 1e-7, relative: 0.005 };
  expect(allowance({ ...near, relative: 0.001 }, numbers)).toBe(0.002);
  expect(allowance({ ...near, relative: 0.001, looserBelow }, numbers)).toBe(0.01);
  expect(
    allowance({ type: "compare", metric: "m0", op: "<", bound: 1, because }, numbers),
  ).toBeNull();
});

test("compare tells the four comparisons apart at the bound", () => {
  const at = (op: "<" | "<=" | ">" | ">=") =>
    judge({ type: "compare", metric: "m0", op, bound: 0.5, because }, [0.5]);
  expect([at("<"), at("<="), at(">"), at(">=")]).toEqual([false, true, false, true]);
});

test("compare takes another metric, or a multiple of a printed value, as its bound", () => {
  const compare = { type: "compare", metric: "m0", op: ">", because } as const;
  expect(judge({ ...compare, bound: { metric: "m1" } }, [2, 1])).toBe(true);
  expect(judge({ ...compare, bound: { paper: "P", times: 0.5 } }, [0.3])).toBe(true);
  expect(judge({ ...compare, bound: { paper: "P", times: 1 } }, [0.3])).toBe(false);
});

test("monotone wants every step strictly in its direction", () => {
  const metrics = ["m0", "m1", "m2"];
  const up: Check = { type: "monotone", metrics, direction: "increasing", because };
  const down: Check = { ...up, direction: "decreasing" };
  expect(judge(up, [1, 2, 3])).toBe(true);
  expect(judge(up, [1, 2, 2])).toBe(false);
  expect(judge(down, [3, 2, 1])).toBe(true);
  expect(judge(down, [3, 1, 2])).toBe(false);
});

test("rank-correlation is Spearman's, with mean ranks for ties", () => {
  expect(spearman([1, 2, 3, 4], [10, 20, 30, 25])).toBeCloseTo(0.8, 14);
  // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / sqrt(1.5 * 2).
  expect(spearman([5, 5, 9], [1, 2, 3])).toBeCloseTo(0.8660254037844387, 14);
  const check: Check = {
    ...{ type: "rank-correlation", because },
    ...{ at: [1, 2, 3], metrics: ["m0", "m1", "m2"], above: 0.9 },
  };
  expect(judge(check, [4, 5, 6])).toBe(true);
  expect(judge(check, [4, 6, 5])).toBe(false);
});

test("a rank correlation with a constant column never passes", () => {
  const check: Check = {
    ...{ type: "rank-correlation", because },
    ...{ at: [1, 2, 3], metrics: ["m0", "m1", "m2"], above: -2 },
  };
  expect(judge(check, [4, 4, 4])).toBe(false);
});

test("a number that is not there is an error, not a failure", () => {
  expect(() => judge({ ...near, metric: "m9", absolute: 1 }, [0.5])).toThrow("missing number: m9");
  expect(() => judge({ ...near, paper: "Q", absolute: 1 }, [0.5])).toThrow(
    "missing number: paper:Q",
  );
});

test("largest-printed asks that the printed value exceed every other one", () => {
  const papers = new Map(
    Object.entries({ P: 0.5, Q: 0.4, R: 0.5 }).map(([id, value]) => [
      id,
      { id, printed: String(value), value, kind: "table", place: "here" } as const,
    ]),
  );
  const over = (...ids: string[]) =>
    holds(
      { type: "largest-printed", paper: "P", over: ids, because },
      { metrics: new Map(), papers },
    );
  expect(over("Q")).toBe(true);
  expect(over("Q", "R")).toBe(false);
  expect(() => over("Q", "S")).toThrow("missing number: paper:S");
});

test("arithmetic compares both sides exactly, and = up to what it allows", () => {
  const check = { type: "arithmetic", left: { sum: [0.1, 0.2] }, right: 0.3, because } as const;
  const at = (op: "<" | "<=" | ">" | ">=" | "=") =>
    judge({ ...check, left: { sum: [0.1, 0.2] }, op }, []);
  expect([at("<"), at("<="), at(">"), at(">="), at("=")]).toEqual([false, true, false, true, true]);
  const printed: Check = { ...check, left: { paper: "P" }, op: "=", right: 0.5001, within: 0.0001 };
  expect(judge(printed, [])).toBe(true);
  expect(judge({ ...printed, within: 0.00009 }, [])).toBe(false);
  expect(allowance(printed, { metrics: new Map(), papers: new Map() })).toBe(0.0001);
});

test("arithmetic without a value never passes", () => {
  const none = { quotient: [0, 0] as [number, number] };
  const check: Check = { type: "arithmetic", left: none, op: "=", right: none, because };
  expect(judge(check, [])).toBe(false);
  expect(judge({ ...check, left: 1, op: "<=", right: none }, [])).toBe(false);
});
