import type { Check, Claim, ClaimPart } from "../schemas/claim.ts";
import { separatesAll, separatesNone } from "./separation.ts";
import { trainedValue } from "./tolerances.ts";

const SEEDS = 3;
const four = (method: string) => `figure-11/four.${method}.published`;
/** The arms that train t, and how they start. */
const ARMS = [
  { method: "relative-bias", name: "relative bias from 0" },
  { method: "bias", name: "bias from −10, as in the notebook" },
  { method: "bias-from-0", name: "bias from 0, as stated" },
];
const TRAINED = ARMS.map(({ method }) => method);

/** The largest gap of any run of one arm is below the smallest of another's. */
const below = (stem: string, than: string): Check => ({
  type: "compare",
  metric: `${stem}.gap.most`,
  op: "<",
  bound: { metric: `${than}.gap.least` },
  because: "an order, so no tolerance: the best run of the one against the worst of the other",
});

/** Something to take a share of. */
const hasGap = (stem: string): Check => ({
  type: "compare",
  metric: `${stem}.gap.mean`,
  op: ">",
  bound: 0,
  because: "where the methods that train t have no gap in the mean, a share of it says nothing",
});

/** Where section 3.5 sees a low inverse temperature fail, and the arms that train t there. */
const CONTEXTS = [
  {
    name: "two trained modalities",
    fixed: "figure-11/two.fixed-t10.published",
    trained: ["figure-11/two.relative-bias.published", "figure-11/two.bias.published"],
  },
  { name: "four modalities", fixed: four("fixed-t10"), trained: TRAINED.map(four) },
  {
    name: "one encoder locked",
    fixed: "figure-10/stated.fixed-t10.published",
    trained: ["figure-10/stated.relative-bias.published", "figure-10/stated.bias.published"],
  },
];

const lowTemperature = ({ name, fixed, trained }: (typeof CONTEXTS)[number]): ClaimPart[] => [
  {
    label: `${name}: no separation at t = 10, or a smaller gap`,
    printed: { type: "all", checks: trained.map((stem) => below(fixed, stem)) },
    failing: "contradicted",
  },
  {
    label: `${name}: a much smaller one`,
    printed: {
      type: "all",
      checks: [
        ...trained.map(hasGap),
        {
          type: "compare",
          metric: `${fixed}.gap-share`,
          op: "<=",
          bound: 0.5,
          because:
            "no number goes with 'much': half the smallest mean gap of the methods that train t, or no separation at all",
        },
      ],
    },
    failing: "inconclusive",
  },
];

/** Figure 11: four modalities at once, and what section 3.5 and appendix D.3 say of the runs. */
export const claims: Claim[] = [
  {
    id: "F11",
    runs: [...TRAINED, "fixed-t10", "fixed-t200"].map((method) => ({
      metric: `${four(method)}.runs`,
      equals: SEEDS,
    })),
    parts: [
      ...ARMS.map(({ method, name }): ClaimPart => ({
        label: `trained t separates the pairs: ${name}`,
        printed: separatesAll(four(method)),
        failing: "contradicted",
      })),
      ...ARMS.map(({ method, name }): ClaimPart => ({
        label: `t fixed at 10 does not, or with a smaller gap than ${name}`,
        printed: below(four("fixed-t10"), four(method)),
        failing: "contradicted",
      })),
      {
        label: "t fixed at 200 does not",
        printed: separatesNone(four("fixed-t200")),
        failing: "contradicted",
      },
    ],
  },
  {
    id: "Q15",
    runs: [
      { metric: "figure-11/two.fixed-t10.published.runs", equals: SEEDS },
      { metric: `${four("fixed-t10")}.runs`, equals: SEEDS },
      { metric: "figure-10/stated.fixed-t10.published.runs", equals: 5 },
    ],
    parts: CONTEXTS.flatMap(lowTemperature),
  },
  {
    id: "Q23",
    paper: "NB.four.relative-bias.temperature",
    parts: [
      {
        label: "the final t that the notebook prints",
        printed: trainedValue(
          "figure-11/only-second.temperature",
          "NB.four.relative-bias.temperature",
          "figure-11/only-second.loss",
        ),
        corrected: {
          reading: "training the vectors of all four modalities",
          rule: trainedValue(
            `${four("relative-bias")}.temperature`,
            "NB.four.relative-bias.temperature",
            `${four("relative-bias")}.loss-10000`,
          ),
        },
        failing: "contradicted",
      },
    ],
  },
];
