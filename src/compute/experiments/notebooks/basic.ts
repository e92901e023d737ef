import { basicRuns } from "../figure-5.ts";
import { geometryTolerance, temperatureTolerance } from "../tolerances.ts";
import { lossMetric, type Configuration } from "./configuration.ts";

const { init, steps, n, dim, temperature, bias, record, measure } = basicRuns()[0]!.case;
if (Array.isArray(init)) throw new Error("invalid init: the basic run is drawn");

/** BasicExperiment: the run of figure 5. */
export const basic: Configuration[] = [
  {
    id: "basic",
    training: { ...init.torch, steps, n, dim, temperature, bias, record, measure: measure! },
    report: (outcome) => [
      {
        id: "temperature",
        value: outcome.final.temperature,
        tolerance: temperatureTolerance(outcome.final.temperature),
      },
      { id: "margin", value: outcome.final.margin, tolerance: geometryTolerance() },
      lossMetric(outcome),
    ],
  },
];
