import type { Claim } from "../schemas/claim.ts";
import { all, compare, none } from "./violations.ts";

const ours = (name: string) => `proposition-1/${name}`;

/** Proposition 1, and the size of data set for which a batch of 64,000 says something. */
export const claims: Claim[] = [
  {
    id: "A11",
    runs: [{ metric: ours("draws"), equals: 20_000 }],
    ours: { metric: ours("violations") },
    parts: [
      {
        label: "the guaranteed share, in both directions",
        printed: all(
          none(
            ours("violations"),
            "draws near constellations, every B between √N and N with ξ ≤ 1",
          ),
          none(ours("adversarial.violations"), "one search fails at the least possible loss"),
          compare(
            ours("cases-with-errors"),
            ">",
            0,
            "some searches do fail, or the check says nothing",
          ),
        ),
      },
      {
        label: "with N − 1 in place of N, as the proof has it",
        printed: all(
          none(ours("sharper-violations"), "the same draws, and the sharper bound"),
          none(
            ours("adversarial.sharper-violations"),
            "one search fails at the least possible loss",
          ),
        ),
      },
      {
        label: "the expectation in closed form",
        printed: compare(
          ours("sampled.furthest"),
          "<=",
          3,
          "means over drawn batches, in standard errors, the furthest of all cases",
        ),
      },
    ],
  },
  {
    id: "A12",
    ours: { metric: ours("siglip.guaranteed") },
    parts: [
      {
        printed: all(
          {
            type: "compare",
            metric: ours("siglip.smallest-batch"),
            op: "<",
            bound: { paper: "A12.batch", times: 1 },
            because: "the condition B > √N of the proposition",
          },
          compare(
            ours("siglip.guaranteed"),
            ">",
            0,
            "a share that is not positive is no guarantee; at ξ = 1, the largest allowed",
          ),
        ),
        corrected: {
          reading: "data sets of fewer than B(B − 1) pairs",
          rule: all(
            compare(
              ours("siglip.guaranteed-at-limit"),
              ">",
              0,
              "the share at ξ = 1 for one pair fewer than B(B − 1)",
            ),
            compare(
              ours("siglip.batch-square"),
              ">",
              { metric: ours("siglip.batch-pairs") },
              "B > √N as well for N up to B(B − 1)",
            ),
            compare(
              ours("siglip.batch-pairs"),
              "<",
              { metric: ours("siglip.n") },
              "fewer than the data set the paper names",
            ),
          ),
        },
      },
    ],
  },
  {
    id: "Q11",
    paper: "A12.batch",
    parts: [
      {
        label: "that SigLIP was trained so",
        notRun: "rests on a fact outside the paper, which no computation here can settle",
      },
      {
        label:
          "B > √N with batches of that size, for the largest N that they guarantee anything for",
        printed: compare(
          ours("siglip.batch-square"),
          ">",
          { metric: ours("siglip.batch-pairs") },
          "the condition of Proposition 1 at N = B(B − 1)",
        ),
      },
    ],
  },
];
