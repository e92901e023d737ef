import type { Check } from "../schemas/claim.ts";
import { fractionOf, numberOf, order, subtract } from "./exact.ts";
import { valueOf } from "./expression.ts";
import type { Numbers } from "./numbers.ts";
import { show } from "./show.ts";

const HOLDS = {
  "<": (sign: number) => sign < 0,
  "<=": (sign: number) => sign <= 0,
  ">": (sign: number) => sign > 0,
  ">=": (sign: number) => sign >= 0,
};

/** Whether left <op> right, with both in words; `allowed` is what `=` allows, else null. */
export function arithmetic(check: Extract<Check, { type: "arithmetic" }>, numbers: Numbers) {
  const { op, within = 0 } = check;
  const allowed = op === "=" ? within : null;
  const [left, right] = [valueOf(check.left, numbers), valueOf(check.right, numbers)];
  if (left === null || right === null) {
    const side = left === null ? "left" : "right";
    return { holds: false, why: `the ${side} side has no value`, allowed };
  }
  const [l, r] = [show(numberOf(left)), show(numberOf(right))];
  if (op !== "=") {
    const holds = HOLDS[op](order(left, right));
    return { holds, why: `${l} is ${holds ? "" : "not "}${op} ${r}`, allowed };
  }
  const [more, less] = order(left, right) < 0 ? [right, left] : [left, right];
  const apart = subtract(more, less);
  const why = `${l} for ${r}: ${show(numberOf(apart))} apart, ${show(within)} allowed`;
  return { holds: order(apart, fractionOf(within)) <= 0, why, allowed };
}
