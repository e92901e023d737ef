import { sameDigits, trainedValue } from "../tolerances.ts";
import { claimOf, metricOf } from "./value.ts";

const RUN = "the basic run, 20 pairs in three dimensions with the relative bias fixed at 0";
const configuration = "basic";

/** BasicExperiment, the run of figure 5. */
export const basic = [
  {
    configuration,
    name: "temperature",
    of: `the final inverse temperature of ${RUN}`,
    check: (metric: string, paper: string) =>
      trainedValue(metric, paper, metricOf(configuration, "loss")),
  },
  { configuration, name: "margin", of: `the final margin of ${RUN}`, check: sameDigits },
  { configuration, name: "loss", of: `the final loss of ${RUN}`, check: sameDigits },
].map(claimOf);
