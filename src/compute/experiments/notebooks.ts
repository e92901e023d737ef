import type { Experiment } from "./experiment.ts";
import { outcomeOf } from "./experiment.ts";
import { fixedTemperature, trainedTemperature } from "./notebooks/ablation.ts";
import { basic } from "./notebooks/basic.ts";
import { relativeBias } from "./notebooks/bias.ts";
import { SIZE } from "./notebooks/configuration.ts";
import { locked } from "./notebooks/locked.ts";
import { modalities } from "./notebooks/modalities.ts";
import { training } from "./training.ts";

const CONFIGURATIONS = [
  ...basic,
  ...fixedTemperature,
  ...trainedTemperature,
  ...relativeBias,
  ...locked,
  ...modalities,
];
const FORMS = ["published", "formula"] as const;

/** Every number the authors' notebooks print, run with their seeds under two forms of the loss. */
export const experiment: Experiment = {
  id: "notebooks",
  settings: { ...SIZE, forms: [...FORMS], configurations: CONFIGURATIONS.map((c) => c.id) },
  runs: () =>
    CONFIGURATIONS.flatMap((c) =>
      FORMS.map((form) => ({
        id: `${c.id}/${form}`,
        case: training({ ...c.training, form }),
      })),
    ),
  summarise: (outcomes) => ({
    metrics: CONFIGURATIONS.flatMap((c) =>
      FORMS.flatMap((form) =>
        c.report(outcomeOf(outcomes, `${c.id}/${form}`)).map((metric) => ({
          ...metric,
          id: `notebooks/${c.id}.${form}.${metric.id}`,
        })),
      ),
    ),
    series: {},
  }),
};
