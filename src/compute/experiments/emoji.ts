import type { NearestNeighbourOutcome } from "../schemas/encoder-outcome.ts";
import type { Metric } from "./experiment.ts";
import { encoderTraining, FIRST_SEED, FOLDS } from "./encoders/settings.ts";
import { encoderExperiment } from "./encoders/study.ts";

const ID = "emoji";
/** A beginning of training, short enough to be done again wherever the results are checked. */
const STEPS = 40;

/** The pictures, what can be had from them without learning, and a beginning of training. */
export const experiment = encoderExperiment(
  ID,
  { folds: [...FOLDS], steps: STEPS, variants: 1 },
  {
    runs: () => [
      { id: "baseline", case: { task: "nearest-neighbour" } },
      {
        id: "beginning",
        case: encoderTraining({ arm: "plain", seed: FIRST_SEED, steps: STEPS, variants: 1 }),
      },
    ],
    summarise(outcomes) {
      const baseline = outcomes.get("baseline");
      const beginning = outcomes.get("beginning");
      if (baseline?.task !== "nearest-neighbour" || beginning?.task !== "train")
        throw new Error("missing run: baseline or beginning");
      const { loss, temperature, bias } = beginning.curve;
      const steps = loss.map((_, i) => i + 1);
      return {
        metrics: [
          ...pictures(baseline),
          number("beginning.first", loss[0]!, 1e-3),
          number("beginning.last", loss.at(-1), 0.1),
          number("beginning.top1", beginning.heldOut.imageToName.top1, 0.05),
        ],
        series: { beginning: { step: steps, loss, temperature, bias } },
      };
    },
  },
);

function pictures({ names, dropped, retrieval }: NearestNeighbourOutcome): Metric[] {
  return [
    number("names", names, 0),
    number("dropped", dropped.length, 0),
    number("styles", FOLDS.length, 0),
    number("pictures", names * FOLDS.length, 0),
    ...FOLDS.flatMap((fold) => [
      number(`${fold}.top1`, retrieval[fold]!.top1, 0.005),
      number(`${fold}.top10`, retrieval[fold]!.top10, 0.005),
    ]),
  ];
}

function number(name: string, value: number, tolerance: number): Metric {
  return { id: `${ID}/${name}`, value, tolerance };
}
