import type { Claim } from "../../schemas/claim.ts";
import { trainedValue } from "../tolerances.ts";
import { claimOf, metricOf, type PrintedValue } from "./value.ts";

/** Where the relative bias starts, by position in the ids. */
const STARTS = ["−1", "−0.5", "0", "0.5", "1"];
const STEPS = [5000, 10_000];
const NAMES = [
  { name: "temperature", word: "inverse temperature" },
  { name: "relative-bias", word: "relative bias" },
];

/** BiasParamLeadsToZeroRB, the relative-bias half: (t, b_rel) at both printed steps. */
export const relativeBias: Claim[] = STARTS.flatMap((start, i) =>
  STEPS.flatMap((step) =>
    NAMES.map(({ name, word }): PrintedValue => ({
      configuration: `relative-bias.b${i}`,
      name: `${name}-${step}`,
      of: `the ${word} at step ${step} of the run whose relative bias starts at ${start} and is trained`,
      check: (metric, paper) =>
        trainedValue(metric, paper, metricOf(`relative-bias.b${i}`, `loss-${step}`)),
    })),
  ),
).map(claimOf);
