import type { Claim } from "../schemas/claim.ts";
import { all, compare } from "./violations.ts";

const ours = (name: string) => `observation-4/${name}`;

/** Observation 4: the triplet loss of constellations, and eq. (20) as it is defined. */
export const claims: Claim[] = [
  {
    id: "A51",
    runs: [
      { metric: ours("draws"), equals: 500 },
      { metric: ours("codes"), equals: 15 },
    ],
    ours: { metric: ours("largest") },
    parts: [
      {
        printed: all(
          compare(
            ours("largest"),
            "<=",
            1e-12,
            "zero up to the rounding of squared distances, at α = m*, 2m* and 4m*; drawn constellations",
          ),
          compare(ours("codes-largest"), "<=", 1e-12, "the same for spherical codes, at equality"),
        ),
      },
    ],
  },
  {
    id: "A52",
    ours: { metric: ours("definition.largest-difference") },
    parts: [
      {
        label: "a sum over ordered pairs",
        printed: compare(
          ours("definition.count-difference"),
          "<=",
          1e-12,
          "where no term is cut off, the loss grows with α by one for each of the N(N − 1) ordered pairs",
        ),
      },
      {
        label: "of squared distances",
        printed: compare(
          ours("definition.largest-difference"),
          "<=",
          1e-12,
          "for unit vectors the same as 2⟨U_i, V_j⟩ − 2⟨U_i, V_i⟩ + α, an identity",
        ),
      },
    ],
  },
];
