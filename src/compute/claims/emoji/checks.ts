import type { Check, Claim, ClaimPart } from "../../schemas/claim.ts";

export const PLACE = "Real images: left open in Section 4";
export const FOLDS = ["noto", "twemoji", "openmoji", "fluent-emoji-flat", "emojione"] as const;
export const ARMS = ["plain", "relative"] as const;
export const ARM_WORDS = { plain: "bias", relative: "relative bias" } as const;
export const SEEDS = 5;

/** A claim for which every one of an experiment's `runs` runs must have ended without collapse. */
export function onSoundRuns(
  artefact: string,
  runs: number,
  claim: Omit<Claim, "place" | "runs">,
): Claim {
  return { ...claim, place: PLACE, runs: [{ metric: `${artefact}/sound`, equals: runs }] };
}

/** All of several checks. */
export const all = (...checks: Check[]) => ({ type: "all" as const, checks });

/** A number against a bound, or against another number. */
export function compared(
  metric: string,
  op: "<" | "<=" | ">" | ">=",
  bound: number | { metric: string },
  because: string,
): Check {
  return { type: "compare", metric, op, bound, because };
}

const INTERVAL =
  "the whole 99 % interval of the paired difference over five seeds lies on this side of zero";
const UNDECIDED = "the 99 % interval of the paired difference over five seeds holds zero";

/**
 * The relative bias less the plain bias, from the same weights and batches, is on one side of zero.
 * Undecided where the interval holds zero; contradicted where it lies on the other side.
 */
export function differs(label: string, metric: string, side: "above" | "below"): ClaimPart {
  const [near, far] = side === "above" ? (["low", "high"] as const) : (["high", "low"] as const);
  const [op, back] = side === "above" ? ([">", ">="] as const) : (["<", "<="] as const);
  return {
    label,
    printed: compared(`${metric}.difference.${near}`, op, 0, INTERVAL),
    inconclusiveIf: {
      reason: UNDECIDED,
      rule: compared(`${metric}.difference.${far}`, back, 0, UNDECIDED),
    },
    failing: "contradicted",
  };
}

/** A mean over seeds with its 99 % interval is above or below a number. */
export function lies(
  label: string,
  metric: string,
  op: "<" | ">",
  bound: number,
  because: string,
): ClaimPart {
  const [near, far] = op === ">" ? ["low", "high"] : ["high", "low"];
  const undecided = "the 99 % interval over five seeds holds the bound";
  return {
    label,
    printed: compared(`${metric}.${near}`, op, bound, because),
    inconclusiveIf: {
      reason: undecided,
      rule: compared(`${metric}.${far}`, op === ">" ? ">=" : "<=", bound, undecided),
    },
    failing: "contradicted",
  };
}

/** Means that strictly rise or fall in the order given. */
export function ordered(
  label: string,
  metrics: string[],
  direction: "increasing" | "decreasing",
  because: string,
): ClaimPart {
  return {
    label,
    printed: { type: "monotone", metrics, direction, because },
    failing: "contradicted",
  };
}
