import type { Check } from "../schemas/claim.ts";
import type { Expression } from "../schemas/expression.ts";

/** Two numbers that agree within rounding or another stated tolerance. */
export const same = (
  left: Expression,
  right: Expression,
  within: number,
  because: string,
): Check => ({ type: "arithmetic", left, op: "=", right, within, because });

/** One number against another. */
export const order = (
  left: Expression,
  op: "<" | "<=" | ">" | ">=",
  right: Expression,
  because: string,
): Check => ({ type: "arithmetic", left, op, right, because });
