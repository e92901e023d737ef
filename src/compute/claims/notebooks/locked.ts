import type { Claim } from "../../schemas/claim.ts";
import { sameDigits, trainedValue } from "../tolerances.ts";
import { claimOf, metricOf, type PrintedValue } from "./value.ts";

const STEPS = [5000, 10_000];
const LAST = 10_000;
const SYNCHRONIZED = "with one encoder locked";

function trained(arm: string, name: string, what: string, loss = "loss"): PrintedValue {
  const configuration = `locked.${arm}`;
  return {
    configuration,
    name,
    of: `${what} ${SYNCHRONIZED}`,
    check: (metric, paper) => trainedValue(metric, paper, metricOf(configuration, loss)),
  };
}

const lossAt = (arm: string, step: number, what: string): PrintedValue => ({
  configuration: `locked.${arm}`,
  name: `loss-${step}`,
  of: `the loss at step ${step} ${what} ${SYNCHRONIZED}`,
  check: sameDigits,
});

/** FrozenModaltyExperiment: five ways to train against a locked encoder. */
export const locked: Claim[] = [
  ...[
    { name: "temperature", word: "inverse temperature" },
    { name: "relative-bias", word: "relative bias" },
  ].map(({ name, word }) =>
    trained("relative-bias", name, `the final ${word} of the relative-bias run`),
  ),
  ...[
    { name: "temperature", word: "inverse temperature" },
    { name: "delta", word: "adapter weight δ" },
    { name: "relative-bias", word: "relative bias" },
  ].map(({ name, word }) =>
    trained("adapter", name, `the final ${word} of the run with an explicit adapter`),
  ),
  ...STEPS.flatMap((step) => [
    lossAt("bias", step, "of the bias run"),
    trained(
      "bias",
      `temperature-${step}`,
      `the inverse temperature at step ${step} of the bias run`,
      `loss-${step}`,
    ),
    trained("bias", `ratio-${step}`, `b/t at step ${step} of the bias run`, `loss-${step}`),
  ]),
  trained("bias", "bias", "the final bias of the bias run", `loss-${LAST}`),
  ...[10, 200].flatMap((t) =>
    STEPS.map((step) => lossAt(`fixed-t${t}`, step, `of the run with t fixed at ${t}`)),
  ),
].map(claimOf);
