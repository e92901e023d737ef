import { sigmoid } from "../../math/sigmoid.ts";
import { stateAfter, traceAt } from "../experiment.ts";
import {
  biasTolerance,
  lossTolerance,
  stuckLossTolerance,
  temperatureTolerance,
} from "../tolerances.ts";
import { fixed, trained, type Training } from "../training.ts";
import {
  HALFWAY,
  RECORD,
  SIZE,
  START_TEMPERATURE,
  lossMetric,
  type Configuration,
} from "./configuration.ts";

const ADAPTER_X = 0.5;
const adapterDelta2 = sigmoid(ADAPTER_X) ** 2;
const FIXED_TEMPERATURES = [10, 200];

/** Draw 0 is the locked modality of all five arms; arm a trains draw a. */
function arm(a: number, options: Partial<Training>): Configuration["training"] {
  return {
    ...SIZE,
    draws: [0, a],
    locked: true,
    temperature: trained(START_TEMPERATURE),
    bias: trained(0),
    record: RECORD,
    ...options,
  };
}

/** FrozenModality: one locked encoder, five ways to train the other. */
export const locked: Configuration[] = [
  {
    id: "locked.relative-bias",
    training: arm(1, { bias: trained(-1) }),
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
    id: "locked.adapter",
    training: arm(2, {
      adapter: { x: ADAPTER_X },
      temperature: trained(START_TEMPERATURE / adapterDelta2),
      // b_rel = -1 seen through the adapter: -delta^2 - (1 - delta^2); observation 1.
      bias: trained(-1),
    }),
    report: (outcome) => [
      {
        id: "temperature",
        value: outcome.final.temperature,
        tolerance: temperatureTolerance(outcome.final.temperature),
      },
      { id: "delta", value: outcome.final.delta!, tolerance: biasTolerance() },
      { id: "relative-bias", value: outcome.final.bias, tolerance: biasTolerance() },
      lossMetric(outcome),
    ],
  },
  {
    id: "locked.bias",
    training: arm(3, { parameterization: "bias" }),
    report: (outcome) => [
      ...[HALFWAY, SIZE.steps].flatMap((step) => {
        const { temperature, bias } = stateAfter(outcome, step);
        const { loss } = traceAt(outcome, step);
        return [
          { id: `loss-${step}`, value: loss, tolerance: lossTolerance(loss) },
          {
            id: `temperature-${step}`,
            value: temperature,
            tolerance: temperatureTolerance(temperature),
          },
          { id: `ratio-${step}`, value: bias / temperature, tolerance: biasTolerance() },
        ];
      }),
      { id: "bias", value: outcome.final.bias, tolerance: 0.05 },
    ],
  },
  ...FIXED_TEMPERATURES.map((t, i): Configuration => ({
    id: `locked.fixed-t${t}`,
    training: arm(4 + i, { temperature: fixed(t), bias: fixed(0) }),
    report: (outcome) =>
      [HALFWAY, SIZE.steps].map((step) => ({
        id: `loss-${step}`,
        value: traceAt(outcome, step).loss,
        tolerance: stuckLossTolerance(SIZE.n),
      })),
  })),
];
