import { evaluate } from "../expression.ts";
import { nearest } from "../rational.ts";
import { idsIn, rulesOf } from "../reproduction/named.ts";
import type { Found, Shown } from "./lookup.ts";

/**
 * A number that a published rule computes, `CLAIM/PART/CHECK/SIDE`: the claim's id, which may hold
 * slashes itself; the part and, over all rules of the part, the check, both counted from 0; and
 * `left`, `right`, or `difference` for left - right.
 */
export function derived(address: string, { data, ledger }: Shown): Found {
  const [, claim, part, at, side] = /^(.+)\/(\d+)\/(\d+)\/(\w+)$/.exec(address) ?? [];
  const rule = ledger.find(({ id }) => id === claim)?.rule.parts[Number(part)];
  const check = rule && rulesOf(rule).flatMap(({ checks }) => checks)[Number(at)];
  if (check?.type !== "arithmetic") return { fault: "is no arithmetic of the ledger" };
  const sides: Record<string, typeof check.left> = {
    left: check.left,
    right: check.right,
    difference: { difference: [check.left, check.right] },
  };
  const expression = sides[side!];
  if (expression === undefined) return { fault: "is no side of its arithmetic" };
  const names = [...idsIn("metric", check), ...idsIn("paper", check).map((id) => `paper:${id}`)];
  try {
    const found = evaluate(expression, data);
    if (!found) return { fault: "has no value" };
    return { value: nearest(found), file: ["dist/data/ledger.json", ...names].join(", ") };
  } catch (error) {
    // The reproduction gate names it too, as a number that the claim needs.
    return { fault: (error as Error).message };
  }
}
