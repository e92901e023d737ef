import type { Claim } from "../../schemas/claim.ts";
import { all, compare, none } from "../violations.ts";
import { claims as theorem32 } from "../theorem-3-2.ts";
import { claims as theorem33 } from "../theorem-3-3.ts";
import { claims as theorem35 } from "../theorem-3-5.ts";
import { claims as theorem36 } from "../theorem-3-6.ts";
import { claims as helly } from "../theorem-c-1.ts";
import { corrections, partsOf } from "./borrow.ts";

/** Errata inside a proof, or in a definition that only a proof uses. */
export const proofErrata: Claim[] = [
  {
    id: "ERR.01",
    place: "Theorem 3.3, proof",
    statement: "φ² = (2b_rel + 2 − δ(3 + α))/4 is positive.",
    parts: corrections(...partsOf(theorem33, "A18", 0)),
  },
  {
    id: "ERR.12",
    place: "Appendix B, end of the proof of Theorem 3.5",
    statement: "The bound is optimized by δ = √((1 − 3m + b_rel)/2).",
    parts: corrections(...partsOf(theorem35, "A26", 0)),
  },
  {
    id: "ERR.14",
    place: "Proposition 3, proof",
    statement:
      "The projection h′ of h onto conv(U_1, …, U_N) satisfies ⟨h′, U_i⟩ ≥ ⟨h, U_i⟩ for all i.",
    parts: corrections({
      label: "projected on the convex hull",
      printed: all(
        none("proposition-3/hull.losing", "an inequality for every h and every U, so no exception"),
        none("proposition-3/hull.negative", "and so every product with a projection is positive"),
      ),
      corrected: {
        reading: "the projection on the cone, or the point of the hull nearest to the origin",
        rule: all(
          compare(
            "proposition-3/cone.least-gain",
            ">=",
            -1e-12,
            "the same inequality on the cone, to rounding in double precision",
          ),
          compare(
            "proposition-3/cone.least-product",
            ">",
            0,
            "the conclusion, for every U of every configuration",
          ),
          compare(
            "proposition-3/least-product",
            ">",
            0,
            "the conclusion for the nearest point, for every U of every configuration",
          ),
        ),
      },
    }),
  },
  {
    id: "ERR.16",
    place: "Appendix C.1",
    statement:
      "The cone of points consists of their combinations with weights that sum to at most 1.",
    parts: corrections(...partsOf(helly, "A57", 0)),
  },
  {
    id: "ERR.17",
    place: "Theorem 3.6, end of the proof",
    statement: "The vector h† is already on the unit circle.",
    parts: corrections(...partsOf(theorem36, "A58", 0)),
  },
  {
    id: "ERR.18",
    place: "Theorem 3.2, proof",
    statement:
      "m* > m; N² exp(−mt) = exp(−mt + 2 log N/t); the minimum over non-matching pairs of −t⟨U_i, V_j⟩ + b/t.",
    parts: corrections(...partsOf(theorem32, "A60", 0, 1, 2)),
  },
];
