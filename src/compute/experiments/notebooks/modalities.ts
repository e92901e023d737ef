import {
  biasTolerance,
  geometryTolerance,
  stuckLossTolerance,
  temperatureTolerance,
} from "../tolerances.ts";
import { recordedLoss } from "../experiment.ts";
import { fixed, trained, type Training } from "../training.ts";
import {
  RECORD,
  SIZE,
  START_TEMPERATURE,
  lossMetric,
  type Configuration,
} from "./configuration.ts";

/** The notebook draws a pair of matrices per modality and keeps the first. */
const DRAWS = [0, 2, 4, 6];
const FIXED_TEMPERATURE = 200;

function four(options: Pick<Training, "temperature" | "bias"> & Partial<Training>) {
  return { ...SIZE, draws: DRAWS, record: RECORD, ...options };
}

/** MoreModalities: four modalities synchronised at once. */
export const modalities: Configuration[] = [
  {
    id: "four.relative-bias",
    training: four({ temperature: trained(START_TEMPERATURE), bias: trained(0) }),
    report: (outcome) => [
      {
        id: "temperature",
        value: outcome.final.temperature,
        tolerance: temperatureTolerance(outcome.final.temperature),
      },
      { id: "relative-bias", value: outcome.final.bias, tolerance: biasTolerance() },
      lossMetric(outcome),
    ],
  },
  {
    id: "four.bias",
    training: four({
      parameterization: "bias",
      temperature: trained(START_TEMPERATURE),
      bias: trained(-10),
    }),
    report: (outcome) => [
      {
        id: "temperature",
        value: outcome.final.temperature,
        tolerance: temperatureTolerance(outcome.final.temperature),
      },
      { id: "bias", value: outcome.final.bias, tolerance: 0.05 },
      lossMetric(outcome),
    ],
  },
  {
    id: `four.fixed-t${FIXED_TEMPERATURE}`,
    training: four({ temperature: fixed(FIXED_TEMPERATURE), bias: fixed(0) }),
    report: (outcome) => [
      { id: "loss", value: recordedLoss(outcome), tolerance: stuckLossTolerance(SIZE.n) },
      { id: "margin", value: outcome.final.margin, tolerance: 100 * geometryTolerance() },
    ],
  },
];
