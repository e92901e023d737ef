import type { Experiment } from "./experiment.ts";
import { THRESHOLD_SETTINGS, thresholdMetrics } from "./theory/threshold-draws.ts";
import { TIE_SETTINGS, tieMetrics } from "./theory/tied-pairs.ts";
import { ZERO_LOSS_SETTINGS, zeroLossMetrics, zeroLossRuns } from "./theory/zero-loss-runs.ts";

/** That a vanishing loss separates the pairs, at every step of training and at its threshold. */
export const experiment: Experiment = {
  id: "theorem-3-1",
  settings: { runs: ZERO_LOSS_SETTINGS, threshold: THRESHOLD_SETTINGS, ties: TIE_SETTINGS },
  runs: zeroLossRuns,
  summarise: (outcomes) => ({
    metrics: [
      ...zeroLossMetrics("theorem-3-1", outcomes),
      ...thresholdMetrics("theorem-3-1"),
      ...tieMetrics("theorem-3-1"),
    ],
    series: {},
  }),
};
