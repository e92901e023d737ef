import { expect, test } from "vitest";
import { evaluate as judged } from "../../../src/compute/claims/evaluate.ts";
import { numberOf } from "../../../src/compute/claims/exact.ts";
import { valueOf } from "../../../src/compute/claims/expression.ts";
import { numbersOf } from "../../../src/compute/claims/numbers.ts";
import type { Check } from "../../../src/compute/schemas/claim.ts";
import type { Expression } from "../../../src/compute/schemas/expression.ts";
import { evaluate } from "../../gates/expression.ts";
import { nearest } from "../../gates/rational.ts";
import { holds } from "../../gates/reproduction/arithmetic.ts";
import { dataOf } from "../claims/sample.ts";

const printed = { P: "0.4297", Q: "0.4296", R: "117.8", S: "-12.9" };
const data = dataOf({ "a/x": 4, "a/y": 1.0000000000000002, "a/z": -3.5e-9, "a/nan": NaN }, printed);
const numbers = { metrics: new Map(data.metrics), papers: new Map(data.papers) };

function value(expression: Expression): number | null {
  const found = evaluate(expression, numbers);
  return found && nearest(found);
}

test("each operation is the one its name says", () => {
  expect(value({ sum: [1, 2, { metric: "a/x" }] })).toBe(7);
  expect(value({ difference: [{ paper: "P" }, { paper: "Q" }] })).toBe(0.0001);
  expect(value({ product: [2, 3, -4] })).toBe(-24);
  expect(value({ quotient: [{ paper: "S" }, { paper: "R" }] })).toBe(-12.9 / 117.8);
  expect(value({ quotient: [1, -4] })).toBe(-0.25);
  expect(value({ absolute: -2 })).toBe(2);
  expect(value({ absolute: 2 })).toBe(2);
  expect(value({ least: [3, -1, 2] })).toBe(-1);
  expect(value({ greatest: [3, -1, 2] })).toBe(3);
  expect(value({ mean: [1, 2, 6.3] })).toBe(3.1);
});

test("correlations are rounded to twelve decimals, with mean ranks for ties", () => {
  // 3 / sqrt(2 * 42/9), and ranks 1.5, 1.5, 3 with 1, 2, 3: 1.5 / sqrt(1.5 * 2).
  expect(
    value({
      pearson: [
        [1, 2, 3],
        [1, 2, 4],
      ],
    }),
  ).toBe(0.981980506062);
  expect(
    value({
      pearson: [
        [0.1, 0.2, 0.3],
        [-1, -2, -3],
      ],
    }),
  ).toBe(-1);
  expect(
    value({
      spearman: [
        [5, 5, 9],
        [1, 2, 300],
      ],
    }),
  ).toBe(0.866025403784);
});

test("a quotient by zero, a correlation with a constant and a NaN have no value", () => {
  expect(value({ sum: [1, { quotient: [1, 0] }] })).toBeNull();
  expect(
    value({
      pearson: [
        [1, 2],
        [3, 3],
      ],
    }),
  ).toBeNull();
  expect(value({ absolute: { metric: "a/nan" } })).toBeNull();
});

test("a number that is not there is an error, not a missing value", () => {
  expect(() => value({ sum: [{ metric: "a/w" }] })).toThrow("missing number: a/w");
  expect(() => value({ least: [{ paper: "T" }] })).toThrow("missing number: paper:T");
});

/** Whole numbers from 0 to below n, the same in every run: a linear congruential generator. */
function draws(): (n: number) => number {
  let state = 20250918;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const LEAVES: Expression[] = [
  ...Object.keys(printed).map((paper) => ({ paper })),
  ...["a/x", "a/y", "a/z"].map((metric) => ({ metric })),
  ...[0, 1, 0.1, 0.2, 0.3, -2.5],
];

/** An expression of at most `depth` operations, one inside another. */
function randomExpression(draw: (n: number) => number, depth: number): Expression {
  if (depth === 0 || draw(5) === 0) return LEAVES[draw(LEAVES.length)]!;
  const inner = () => randomExpression(draw, depth - 1);
  const list = (length = 1 + draw(4)) => Array.from({ length }, inner);
  const rows = 2 + draw(4);
  return [
    () => ({ sum: list() }),
    () => ({ difference: [inner(), inner()] as [Expression, Expression] }),
    () => ({ product: list() }),
    () => ({ quotient: [inner(), inner()] as [Expression, Expression] }),
    () => ({ absolute: inner() }),
    () => ({ least: list() }),
    () => ({ greatest: list() }),
    () => ({ mean: list() }),
    () => ({ pearson: [list(rows), list(rows)] as [Expression[], Expression[]] }),
    () => ({ spearman: [list(rows), list(rows)] as [Expression[], Expression[]] }),
  ][draw(10)]!();
}

test("gate and judge agree to the last digit on 2,000 random expressions", () => {
  const draw = draws();
  let valued = 0;
  for (let i = 0; i < 2000; i++) {
    const expression = randomExpression(draw, 3);
    const theirs = valueOf(expression, numbersOf(data));
    if (theirs) valued++;
    expect(value(expression), JSON.stringify(expression)).toBe(theirs && numberOf(theirs));
  }
  // Neither nearly all nor nearly none have a value, or little was compared.
  expect(valued).toBeGreaterThan(1000);
  expect(valued).toBeLessThan(1900);
});

test("gate and judge agree on whether 2,000 random checks hold", () => {
  const draw = draws();
  let held = 0;
  for (let i = 0; i < 2000; i++) {
    const op = (["<", "<=", ">", ">=", "="] as const)[draw(5)]!;
    const [left, right] = [randomExpression(draw, 1), randomExpression(draw, 1)];
    const within = op === "=" ? { within: [0, 0.1, 3, 100][draw(4)]! } : {};
    const check: Check = { type: "arithmetic", left, op, right, ...within, because: "a reason" };
    const found = holds(check, numbers);
    if (found) held++;
    expect(judged(check, numbersOf(data)).holds, JSON.stringify(check)).toBe(found);
  }
  expect(held).toBeGreaterThan(500);
  expect(held).toBeLessThan(1500);
});
