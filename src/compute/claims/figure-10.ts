import type { Claim, ClaimPart } from "../schemas/claim.ts";
import { descendsFaster, separatesAll, separatesNone } from "./separation.ts";
import { trainedValue } from "./tolerances.ts";

const SEEDS = 5;
const STARTS = [
  { start: "notebook", from: "from the notebook's starts" },
  { start: "stated", from: "from b = 0 for all" },
];
const ours = (start: string, method: string) => `figure-10/${start}.${method}.published`;

const partsFrom = ({ start, from }: (typeof STARTS)[number]): ClaimPart[] => {
  const stem = (method: string) => ours(start, method);
  return [
    {
      label: `trained t and bias separate the pairs, ${from}`,
      printed: {
        type: "all",
        checks: ["relative-bias", "bias"].map((method) => separatesAll(stem(method))),
      },
      failing: "contradicted",
    },
    {
      label: `fixed t does not, ${from}`,
      printed: {
        type: "all",
        checks: ["fixed-t10", "fixed-t200"].map((method) => separatesNone(stem(method))),
      },
      failing: "contradicted",
    },
    {
      label: `the relative-bias loss falls faster, ${from}`,
      printed: { type: "all", checks: descendsFaster(stem("relative-bias"), stem("bias")) },
      failing: "contradicted",
    },
  ];
};

/** A run with the stated settings and the authors' seed ends at the t that the notebook prints. */
const endsAtNotebook = (label: string, stem: string, paper: string): ClaimPart => ({
  label,
  printed: trainedValue(`${stem}.temperature`, paper, `${stem}.loss-10000`),
  failing: "contradicted",
});

/** Figure 10: one encoder locked, and what appendix D.2 says of its runs. */
export const claims: Claim[] = [
  {
    id: "F10",
    runs: STARTS.flatMap(({ start }) =>
      ["relative-bias", "bias", "fixed-t10", "fixed-t200"].map((method) => ({
        metric: `${ours(start, method)}.runs`,
        equals: SEEDS,
      })),
    ),
    parts: STARTS.flatMap(partsFrom),
  },
  {
    id: "Q20",
    parts: [
      endsAtNotebook(
        "one encoder locked, relative bias: the final t under these settings",
        ours("notebook", "relative-bias"),
        "NB.locked.relative-bias.temperature",
      ),
      endsAtNotebook(
        "one encoder locked, bias",
        ours("notebook", "bias"),
        "NB.locked.bias.temperature-10000",
      ),
      endsAtNotebook(
        "four modalities, relative bias",
        "figure-11/four.relative-bias.published",
        "NB.four.relative-bias.temperature",
      ),
      endsAtNotebook(
        "four modalities, bias",
        "figure-11/four.bias.published",
        "NB.four.bias.temperature",
      ),
    ],
  },
  {
    id: "Q22",
    parts: [
      {
        notRun:
          "a matter of words, with nothing to compute: t is the inverse of a temperature, so t = 200 is the low temperature and t = 10 the high one, as the appendix says",
        failing: "contradicted",
      },
    ],
  },
];
