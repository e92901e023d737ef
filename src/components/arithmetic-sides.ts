import type { Check } from "../compute/schemas/claim.ts";
import type { Expression } from "../compute/schemas/expression.ts";

/** A check of arithmetic. */
export type Arithmetic = Extract<Check, { type: "arithmetic" }>;

/** A number that a check of arithmetic computes; `difference` is left - right. */
export type Side = "left" | "right" | "difference";

/** The expression behind a number of a check. */
export function expressionOf({ left, right }: Arithmetic, side: Side): Expression {
  return { left, right, difference: { difference: [left, right] } satisfies Expression }[side];
}

/** The side that is nothing but a printed value, the left one where both are; null where none is. */
export function printedSide({ left, right }: Arithmetic): "left" | "right" | null {
  return isPrinted(left) ? "left" : isPrinted(right) ? "right" : null;
}

/** The side that is ours: left, unless it is printed and right has something to compute. */
export function computedSide(check: Arithmetic): "left" | "right" {
  const computes = typeof check.right === "object" && !isPrinted(check.right);
  return printedSide(check) === "left" && computes ? "right" : "left";
}

/** Whether an expression is nothing but a printed value. */
export function isPrinted(expression: Expression): expression is { paper: string } {
  return typeof expression === "object" && "paper" in expression;
}
