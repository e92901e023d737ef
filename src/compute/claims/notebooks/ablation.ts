import type { Claim } from "../../schemas/claim.ts";
import { sameDigits, stuckLoss, trainedValue, trainedValueAtMinusOne } from "../tolerances.ts";
import { claimOf, metricOf, partOf, type PrintedValue } from "./value.ts";

/** The fixed relative biases, by position in the ids. */
const BIASES = ["−1", "−0.5", "0", "0.5", "1"];
const MINUS_ONE = 0;
const N = 100;

const fixedLosses = BIASES.map((bias, i): PrintedValue => ({
  configuration: `fixed-t.b${i}`,
  name: "loss",
  of: `the final loss of the ablation run with t fixed at 100 and the relative bias fixed at ${bias}`,
  check: (metric, paper) =>
    i === MINUS_ONE
      ? {
          type: "near",
          metric,
          paper,
          absolute: 1e-4,
          because:
            "at b_rel = -1 nearly all pairs are stuck from the start, so nothing is chaotic: one unit of the last digit printed",
        }
      : stuckLoss(metric, paper, N),
}));

const trainedLosses = BIASES.map((bias, i): PrintedValue => ({
  configuration: `trained-t.b${i}`,
  name: "loss",
  of: `the final loss of the ablation run with t trained and the relative bias fixed at ${bias}`,
  check: sameDigits,
}));

const trainedTemperatures = BIASES.map((bias, i): PrintedValue => ({
  configuration: `trained-t.b${i}`,
  name: "temperature",
  of: `the final inverse temperature of the ablation run with the relative bias fixed at ${bias}`,
  check: (metric, paper) =>
    i === MINUS_ONE
      ? trainedValueAtMinusOne(metric, paper)
      : trainedValue(metric, paper, metricOf(`trained-t.b${i}`, "loss")),
}));

/** Ablation Study, t = 100 fixed. */
export const fixedTemperature = fixedLosses.map(claimOf);
/** Ablation Study, t trained. */
export const trainedTemperature = [...trainedLosses, ...trainedTemperatures].map(claimOf);

/** The five losses at t = 100 as one statement. */
export const Q18: Claim = {
  id: "Q18",
  parts: fixedLosses.map((value, i) => partOf(value, `loss at b_rel = ${BIASES[i]!}`)),
};

/** The five losses and the five inverse temperatures as one statement. */
export const Q19: Claim = {
  id: "Q19",
  parts: [
    ...trainedLosses.map((value, i) => partOf(value, `loss at b_rel = ${BIASES[i]!}`)),
    ...trainedTemperatures.map((value, i) => partOf(value, `t at b_rel = ${BIASES[i]!}`)),
  ],
};
