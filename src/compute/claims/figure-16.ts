import type { Check, Claim } from "../schemas/claim.ts";
import { sameDigits, trainedValue } from "./tolerances.ts";

/** Initial biases −10, −5, 0, 5 and 10, by position in the ids. */
const STARTS = [0, 1, 2, 3, 4];
const METHODS = ["relative-bias", "bias"];
const ARMS = STARTS.flatMap((i) => METHODS.map((method) => `b${i}.${method}`));
const SEEDS = 11;
const START_TEMPERATURE = 10;

const ours = (name: string) => `figure-16/${name}`;

/** The runs of the authors' seed with a trained relative bias end where the notebook's did. */
const asInNotebook = STARTS.map((i): Check =>
  trainedValue(
    ours(`b${i}.relative-bias.temperature.authors`),
    `NB.relative-bias.b${i}.temperature-10000`,
    ours(`b${i}.relative-bias.loss.authors`),
  ),
);

/** Figure 16, and the protocol of the runs behind figures 16 to 19. */
export const claims: Claim[] = [
  {
    id: "F16",
    runs: ARMS.map((arm) => ({ metric: ours(`${arm}.runs`), equals: SEEDS })),
    parts: [
      {
        label: "t has grown by the last step, from every start, under both, with every seed",
        printed: {
          type: "all",
          checks: ARMS.map((arm) => ({
            type: "compare",
            metric: ours(`${arm}.temperature.lowest`),
            op: ">",
            bound: START_TEMPERATURE,
            because: "t starts at 10 and is said to grow: an order, so no tolerance",
          })),
        },
      },
      {
        label: "relative-bias parameterization, authors’ seed: t at the last step",
        printed: { type: "all", checks: asInNotebook },
      },
    ],
  },
  {
    id: "Q21",
    parts: [
      {
        label: "number of pairs",
        printed: sameDigits(ours("protocol.pairs"), "Q21.pairs"),
      },
      {
        label: "number of steps",
        printed: sameDigits(ours("protocol.steps"), "Q21.steps"),
      },
      {
        label: "initial t",
        printed: sameDigits(ours("protocol.temperature"), "Q21.temperature"),
      },
      {
        label: "runs made so end at the inverse temperatures of the authors’ notebook",
        printed: { type: "all", checks: asInNotebook },
      },
    ],
  },
];
