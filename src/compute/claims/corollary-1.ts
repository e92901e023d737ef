import type { Claim } from "../schemas/claim.ts";
import { all, compare, none } from "./violations.ts";

const ours = (name: string) => `corollary-1/${name}`;

/** In one kind of constellation every search, both ways, finds the partner and no other as near. */
const perfect = (kind: string) =>
  all(
    ...["least-forward", "least-backward"].map((direction) =>
      compare(
        ours(`${kind}.${direction}`),
        ">=",
        1,
        "the least share over all: every search is right",
      ),
    ),
    compare(
      ours(`${kind}.unique`),
      ">=",
      { metric: ours(`${kind}.sets`) },
      "all of these are constellations of positive margin, so all neighbours are unique",
    ),
  );

/** Corollary 1, and what the margin means for a search with errors. */
export const claims: Claim[] = [
  {
    id: "A09",
    runs: [
      { metric: ours("codes.sets"), equals: 16 },
      { metric: ours("constructed.sets"), equals: 16 },
      { metric: ours("drawn.sets"), equals: 1000 },
      { metric: ours("trained.sets"), equals: 2 },
    ],
    ours: { metric: ours("drawn.least-forward") },
    parts: [
      { label: "spherical codes", printed: perfect("codes") },
      { label: "Construction 1 on them", printed: perfect("constructed") },
      { label: "drawn constellations", printed: perfect("drawn") },
      { label: "trained vectors of Figure 5", printed: perfect("trained") },
      {
        label: "margin zero: found, though not alone",
        printed: all(
          compare(ours("tied.found"), ">=", 1, "“a” nearest neighbour is the partner"),
          compare(
            ours("tied.unique"),
            "<=",
            0,
            "uniqueness is promised for a positive margin only",
          ),
        ),
      },
    ],
  },
  {
    id: "A10",
    runs: [{ metric: ours("drawn.constellations"), equals: 1000 }],
    ours: { metric: ours("moved.least-ratio") },
    parts: [
      {
        label: "matching products exceed others by 2m",
        printed: none(
          ours("gap.violations"),
          "every matching against every other product of its row",
        ),
      },
      {
        label: "no error while queries move by less than the margin",
        printed: all(
          none(
            ours("moved.errors"),
            "drawn directions and the worst one, at 0.999 of the margin: the distance of two unit vectors is at most 2",
          ),
          none(ours("moved.too-short"), "the shortest failing change, against the margin"),
        ),
      },
      {
        label: "errors beyond",
        printed: all(
          compare(
            ours("moved.failing"),
            ">=",
            { metric: ours("drawn.constellations") },
            "moved by 1.001 of the shortest failing change, every constellation errs",
          ),
          compare(
            ours("moved.failing-within-twice"),
            ">",
            0,
            "in some constellation that change is at most twice the margin",
          ),
        ),
      },
      {
        label: "no error while products are off by less than the margin",
        printed: none(
          ours("product-error.harmful-below"),
          "matching ones too low and all others too high by 0.999 of the margin",
        ),
      },
    ],
  },
];
