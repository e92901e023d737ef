import type { Verdict } from "../compute/schemas/claim.ts";

/** When a statement has which verdict, the best first. */
export const VERDICT_MEANINGS: readonly { verdict: Verdict; means: string }[] = [
  {
    verdict: "confirmed",
    means: "Every part of the statement passes its rule, in the words of the paper.",
  },
  {
    verdict: "corrected",
    means:
      "Some part fails as printed and passes under a corrected reading, which is written down beside the rule. Both are computed.",
  },
  {
    verdict: "contradicted",
    means: "Some part fails, and no reading that we could defend makes it pass.",
  },
  {
    verdict: "inconclusive",
    means:
      "The numbers do not decide: the paper states no size, no bound or no seed that a rule could hold on to.",
  },
  {
    verdict: "not-run",
    means: "Nothing here tests it: it needs images and weights, or the word of others.",
  },
];
