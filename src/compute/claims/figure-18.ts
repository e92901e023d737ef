import type { Check, Claim } from "../schemas/claim.ts";

/** Initial biases −10, −5, 0, 5 and 10, by position in the ids. */
const STARTS = [0, 1, 2, 3, 4];
const FROM_ZERO_UP = [2, 3, 4];
const METHODS = ["relative-bias", "bias"];
const SEEDS = 11;
const STEPS = [2000, 4000, 10_000];
/** "In general": in all but one of the five starts. */
const IN_GENERAL = 4;

/** The median losses of one start and step, in the order named. */
const lowerLoss = (artefact: string, start: number, step: number): Check => ({
  type: "compare",
  metric: `${artefact}/b${start}.relative-bias.loss-${step}.median`,
  op: "<",
  bound: { metric: `${artefact}/b${start}.bias.loss-${step}.median` },
  because: "medians over eleven seeds; an order, so no tolerance",
});

/** That the relative-bias parameterization has the lower loss at a step, in general. */
export const fasterAt = (artefact: string, step: number): Claim["parts"][number] => ({
  label: `lower loss with the relative-bias parameterization at step ${step}, from four starts of five`,
  printed: {
    type: "compare",
    metric: `${artefact}/starts-faster-${step}`,
    op: ">=",
    bound: IN_GENERAL,
    because:
      "“in general” leaves room for one exception among five starts; medians over seeds, no tolerance",
  },
  corrected: {
    reading: "a statement on initial biases of zero and above",
    rule: { type: "all", checks: FROM_ZERO_UP.map((i) => lowerLoss(artefact, i, step)) },
  },
});

/** Figure 18: which parameterization brings the loss down faster. */
export const claims: Claim[] = [
  {
    id: "F18",
    runs: STARTS.flatMap((i) =>
      METHODS.map((method) => ({ metric: `figure-18/b${i}.${method}.runs`, equals: SEEDS })),
    ),
    parts: STEPS.map((step) => fasterAt("figure-18", step)),
  },
];
