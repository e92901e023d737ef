import type { Claim } from "../../schemas/claim.ts";
import { stuckLoss, trainedValue } from "../tolerances.ts";
import { claimOf, metricOf, type PrintedValue } from "./value.ts";

const N = 100;
const PAIRS = 6;
const FIXED = "four.fixed-t200";

const trained = (configuration: string, name: string, of: string): PrintedValue => ({
  configuration,
  name,
  of,
  check: (metric, paper) => trainedValue(metric, paper, metricOf(configuration, "loss")),
});

/** MoreModalities: four modalities at once. */
export const modalities: Claim[] = [
  trained(
    "four.relative-bias",
    "temperature",
    "the final inverse temperature of four modalities trained with a relative bias",
  ),
  trained(
    "four.relative-bias",
    "relative-bias",
    "the final relative bias of four modalities trained with one",
  ),
  trained(
    "four.bias",
    "temperature",
    "the final inverse temperature of four modalities trained with a bias",
  ),
  trained("four.bias", "bias", "the final bias of four modalities trained with one"),
  {
    configuration: FIXED,
    name: "loss",
    of: "the final loss of four modalities trained with t fixed at 200",
    check: (metric: string, paper: string) => stuckLoss(metric, paper, N, PAIRS),
    inconclusiveIf: {
      reason:
        "the run never separates its pairs, and which of them stay stuck is chaotic: it differs between processors",
      rule: {
        type: "compare" as const,
        metric: metricOf(FIXED, "margin"),
        op: "<" as const,
        bound: 0,
        because: "a negative margin: some pair is still on the wrong side",
      },
    },
  },
].map(claimOf);
