import { FORMS, joined, runsOf } from "./arm.ts";
import { traceAt, type Experiment } from "./experiment.ts";
import { ADAPTER_ARMS, METHOD_ARMS } from "./locked/arms.ts";
import { lockedExperiment } from "./locked/experiment.ts";

const runs = lockedExperiment("figure-15", [...METHOD_ARMS, ...ADAPTER_ARMS]);

/** The runs of figure 10, and the explicit adapter, measured with it and after undoing it. */
export const experiment: Experiment = {
  ...runs,
  summarise(outcomes) {
    // Observation 1: the same vectors, so the same loss, with the adapter and without.
    const differences = FORMS.map((form) => {
      const [without, within] = ["stated.relative-bias", "stated.adapter-matched"].map(
        (arm) => traceAt(runsOf(outcomes, arm, form)[0]!, 1).loss,
      );
      const id = `figure-15/stated.adapter-matched.${form}.start-difference`;
      return { id, value: Math.abs(within! - without!), tolerance: 1e-6 };
    });
    return joined([runs.summarise(outcomes)], differences);
  },
};
