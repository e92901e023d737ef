import type { Check } from "../../schemas/claim.ts";

/** A number of the artefact against a bound, or against another of its numbers. */
export function compared(
  name: string,
  op: "<" | "<=" | ">" | ">=",
  bound: number | string,
  because: string,
): Check {
  return {
    type: "compare",
    metric: metric(name),
    op,
    bound: typeof bound === "number" ? bound : { metric: metric(bound) },
    because,
  };
}

/** Two numbers of the artefact, no farther apart than `within`. */
export function together(left: string, right: string, within: number, because: string): Check {
  return {
    type: "arithmetic",
    left: { metric: metric(left) },
    op: "=",
    right: { metric: metric(right) },
    within,
    because,
  };
}

/** All of several checks. */
export const all = (...checks: Check[]) => ({ type: "all" as const, checks });

/** Full name of a number of this artefact. */
export const metric = (name: string): string => `unicon/${name}`;

/** What an identity in float64 is held to. */
export const IDENTITY = 1e-12;
/** What central differences with a step of 1e-5 can show. */
export const DIFFERENCES = 1e-8;

export const IDENTITY_REASON = "an identity: nothing but rounding in float64 is allowed";
export const DIFFERENCES_REASON =
  "central differences with a step of 1e-5 have an error near 1e-10, and rounding adds as much";
