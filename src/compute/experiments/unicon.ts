import { calculation } from "./calculation.ts";
import { benchmark } from "./unicon/benchmark.ts";
import { CLOSED_FORMS, closedFormMetrics } from "./unicon/closed-forms.ts";
import { COSINES, cosineIteration } from "./unicon/cosine-iteration.ts";
import { GROUPS, manyToMany } from "./unicon/many-to-many.ts";
import { pentagon, PENTAGON_TEMPERATURES } from "./unicon/pentagon.ts";
import { ridgeIteration, RIDGES } from "./unicon/ridge-iteration.ts";
import { COUNTS, HELD_OUT, scaling } from "./unicon/scaling.ts";
import * as settings from "./unicon/settings.ts";
import { OBJECTIVES } from "./unicon/trained-methods.ts";
import { WEIGHT_DRAWS, weightMetrics } from "./unicon/weights.ts";

/** UniCon's closed forms beside the sigmoid loss: identities, convergence, and a benchmark. */
export const experiment = calculation({
  id: "unicon",
  settings: {
    sizes: { ...settings.SIZES },
    generators: [...settings.GENERATORS],
    seeds: settings.SEEDS,
    rank: settings.RANK,
    ridge: settings.RIDGE,
    kernelCca: settings.KERNEL_CCA,
    damping: settings.DAMPING,
    iterations: settings.LOOKS,
    schedule: settings.SCHEDULE,
    hidden: settings.HIDDEN,
    objectives: OBJECTIVES,
    weights: WEIGHT_DRAWS,
    closedForms: CLOSED_FORMS,
    ridges: RIDGES,
    cosines: COSINES,
    groups: GROUPS,
    pentagon: PENTAGON_TEMPERATURES,
    scaling: { pairs: COUNTS, heldOut: HELD_OUT },
  },
  calculate() {
    const parts = [ridgeIteration(), cosineIteration(), benchmark()];
    return {
      metrics: [
        ...weightMetrics(),
        ...closedFormMetrics(),
        ...pentagon(),
        ...manyToMany(),
        ...scaling(),
        ...parts.flatMap(({ metrics }) => metrics),
      ],
      series: Object.assign(
        {},
        ...parts.map(({ series }) => series),
      ) as (typeof parts)[0]["series"],
    };
  },
});
