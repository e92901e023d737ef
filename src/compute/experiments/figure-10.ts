import type { Experiment } from "./experiment.ts";
import { METHOD_ARMS } from "./locked/arms.ts";
import { lockedExperiment } from "./locked/experiment.ts";

/** One encoder locked, four ways to train the other, from the notebook's starts and the paper's. */
export const experiment: Experiment = lockedExperiment("figure-10", METHOD_ARMS);
