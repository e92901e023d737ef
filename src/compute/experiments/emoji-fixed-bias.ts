import { study } from "./encoders/study.ts";

/** Relative biases held fixed; t starts where t b_rel is what it is in the headline. */
export const FIXED_BIASES = [0.2, 0.4, 0.6, 0.8];

/** The relative bias held fixed: does it decide where pictures and names end up? */
export const experiment = study({
  id: "emoji-fixed-bias",
  settings: { biases: FIXED_BIASES },
  cells: FIXED_BIASES.map((fixedBias) => ({
    id: `b${Math.round(10 * fixedBias)}`,
    configuration: { fixedBias, arm: "relative" as const },
  })),
});
