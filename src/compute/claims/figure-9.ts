import type { Claim } from "../schemas/claim.ts";

const BIASES = Array.from({ length: 10 }, (_, i) => i);
/** The fixed relative bias up to which the margin grows, 7/9, by position. */
const LARGEST_MARGIN = 8;
const RUNS = 100;
const ours = (i: number, name: string) => `figure-9/b${i}.published.${name}`;
const runs = (i: number) => ({ metric: ours(i, "runs"), equals: RUNS });

/** Figure 9 and the ten rows of the authors' file behind it. */
export const claims: Claim[] = [
  {
    id: "F09",
    runs: BIASES.map(runs),
    parts: [
      {
        label: "the optimal relative bias lies below the fixed one",
        printed: {
          type: "all",
          checks: BIASES.slice(1).map((i) => ({
            type: "compare",
            metric: ours(i, "bias.mean"),
            op: "<",
            bound: { paper: `CSV.${i}.fixed` },
            because: "an order, so no tolerance; at b_rel = -1 the two are equal",
          })),
        },
      },
      {
        label: "the margin grows up to b_rel = 7/9",
        printed: {
          type: "monotone",
          metrics: BIASES.slice(0, LARGEST_MARGIN + 1).map((i) => ours(i, "margin.mean")),
          direction: "increasing",
          because: "an order, so no tolerance",
        },
      },
    ],
  },
  ...BIASES.map((i): Claim => ({
    id: `CSV.${i}`,
    runs: [runs(i)],
    ours: { metric: ours(i, "margin.mean"), sd: ours(i, "margin.sd"), n: ours(i, "runs") },
    paper: `CSV.${i}.margin`,
    parts: (["margin", "bias"] as const).map((name) => ({
      label: name === "margin" ? "mean margin" : "mean optimal relative bias",
      printed: {
        type: "near",
        metric: ours(i, `${name}.mean`),
        paper: `CSV.${i}.${name}`,
        absolute: 1e-4,
        because:
          "the same hundred seeds: only the rounding of float32 sums in another order is left",
      },
    })),
  })),
];
