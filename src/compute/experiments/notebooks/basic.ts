import { basicRuns } from "../figure-5.ts";
import { geometryTolerance, lossTolerance, temperatureTolerance } from "../tolerances.ts";
import type { Configuration } from "./configuration.ts";

const { init, steps, n, dim, temperature, bias, record, measure } = basicRuns()[0]!.case;
if (Array.isArray(init)) throw new Error("invalid init: the basic run is drawn");

/** BasicExperiment: the run of figure 5. */
export const basic: Configuration[] = [
  {
    id: "basic",
    training: { ...init.torch, steps, n, dim, temperature, bias, record, measure: measure! },
    report: ({ final }) => [
      {
        id: "temperature",
        value: final.temperature,
        tolerance: temperatureTolerance(final.temperature),
      },
      { id: "margin", value: final.margin, tolerance: geometryTolerance() },
      { id: "loss", value: final.loss, tolerance: lossTolerance(final.loss) },
    ],
  },
];
