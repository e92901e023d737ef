import { expect, test } from "vitest";
import { ruleWords } from "../../../src/components/rule-words.ts";
import type { Check } from "../../../src/compute/schemas/claim.ts";

const because = "a reason";
const words = (check: Check) => ruleWords(check)[0]!.asks;

test("a check of nearness says how near, absolutely or as a share, and where it is looser", () => {
  const near = { type: "near", metric: "a/b", paper: "T1", because } as const;
  expect(words({ ...near, absolute: 0.002 })).toBe("`a/b` lies within 0.002 of the printed `T1`");
  expect(
    words({
      ...near,
      ...{ relative: 1e-3, looserBelow: { metric: "a/loss", threshold: 1e-7, relative: 5e-3 } },
    }),
  ).toBe(
    "`a/b` lies within 0.001 of its size (0.005 of its size where `a/loss` is below 1e−7) of the printed `T1`",
  );
});

test("a comparison names its bound: a number, a metric, or a multiple of what is printed", () => {
  const compare = { type: "compare", metric: "a/b", op: "<=", because } as const;
  expect(words({ ...compare, bound: -0.5 })).toBe("`a/b` is at most −0.5");
  expect(words({ ...compare, bound: { metric: "a/c" } })).toBe("`a/b` is at most `a/c`");
  expect(words({ ...compare, bound: { paper: "T1", times: 0.5 } })).toBe(
    "`a/b` is at most 0.5 × the printed `T1`",
  );
});

test("a rule of several checks is said check by check, each with its reason", () => {
  const check = { type: "same-digits", metric: "a/b", paper: "T1", because } as const;
  expect(ruleWords({ type: "all", checks: [check, check] })).toHaveLength(2);
  expect(ruleWords(check)[0]!.because).toBe(because);
});
