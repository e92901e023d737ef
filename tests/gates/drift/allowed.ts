import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { ROUNDINGS, RULES, STUDENT, type Rule } from "./rules.ts";
import { runsBehind, seedsOf } from "./seeds.ts";

/** What a metric may differ by, and under which rule. */
export interface Allowed {
  rule: Rule;
  difference: number;
}

/**
 * By how much a metric of another engine, in `now`, may differ from the committed one in `old`:
 * never by more than its experiment declares, and by less where the rule for it says so. `steps`:
 * the length of the runs, where it is known.
 */
export function allowedBy(id: string, old: ResultFile, now: ResultFile, steps = Infinity): Allowed {
  const declared = old.tolerances[id] ?? 0;
  const rule = RULES.find(
    ({ declaredExact, name, steps: most = Infinity }) =>
      (!declaredExact || declared === 0) && (name?.test(id) ?? true) && steps <= most,
  )!;
  const { allowance } = rule;
  const own =
    allowance.by === "declaration"
      ? declared
      : allowance.by === "share"
        ? allowance.share * Math.abs(old.metrics[id]!) + allowance.absolute
        : allowance.of === "count"
          ? chanceOfCounts(id, old, now)
          : chanceOfSeeds(id, old, now, allowance.of);
  return { rule, difference: Math.min(declared, own ?? declared) };
}

/** What chance over the seeds and rounding allow; null where the results tell of no seeds. */
function chanceOfSeeds(
  id: string,
  old: ResultFile,
  now: ResultFile,
  of: "mean" | "spread",
): number | null {
  const [a, b] = [seedsOf(old, id), seedsOf(now, id)];
  if (!a || !b || a.count !== b.count) return null;
  const variance = (a.sd ** 2 + b.sd ** 2) / (of === "mean" ? a.count : 2 * (a.count - 1));
  return student(2 * (a.count - 1)) * Math.sqrt(variance) + rounding(id, old.metrics[id]!);
}

/** Of n runs each, k and l; never less than one run. */
function chanceOfCounts(id: string, old: ResultFile, now: ResultFile): number | null {
  const runs = runsBehind(old.metrics, id);
  if (runs === null) return null;
  const share = (old.metrics[id]! + now.metrics[id]!) / (2 * runs);
  return Math.max(1, student(Infinity) * Math.sqrt(2 * runs * share * (1 - share)));
}

function student(freedom: number): number {
  return STUDENT.findLast(([least]) => least <= freedom)![1];
}

function rounding(id: string, value: number): number {
  const { share, absolute } = ROUNDINGS.find(({ name }) => name.test(id))!;
  return share * Math.abs(value) + absolute;
}
