import { armRuns, FORMS, joined, runsOf, summariseArm, type Arm } from "../arm.ts";
import type { Experiment } from "../experiment.ts";
import { gapShare } from "../separation-metrics.ts";
import { SETTINGS, STARTS } from "./arms.ts";

/** The runs of these arms under each form of the loss, and what figures 10 and 15 show of them. */
export function lockedExperiment(id: string, arms: readonly Arm[]): Experiment {
  return {
    id,
    settings: { ...SETTINGS, forms: [...FORMS], arms: arms.map((arm) => arm.id) },
    runs: ({ seeds = SETTINGS.seeds } = {}) => armRuns(arms, SETTINGS, seeds),
    summarise(outcomes) {
      const summaries = arms.flatMap((arm) =>
        FORMS.map((form) => summariseArm(id, arm, form, outcomes)),
      );
      const shares = STARTS.flatMap((start) =>
        FORMS.map((form) => {
          const [fixed, ...trained] = ["fixed-t10", "relative-bias", "bias"].map((method) =>
            runsOf(outcomes, `${start}.${method}`, form),
          );
          return gapShare(`${id}/${start}.fixed-t10.${form}`, fixed!, trained);
        }),
      );
      return joined(summaries, shares);
    },
  };
}
