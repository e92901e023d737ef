import type { Claim } from "../schemas/claim.ts";
import { measured } from "./measured.ts";
import { compare } from "./violations.ts";

/** Figure 14: a retrieval error. */
export const claims: Claim[] = [
  {
    id: "F14",
    ours: { metric: "figure-14/base-224.watched.confused" },
    parts: [
      measured(
        "figure-14",
        "base-224",
        "the nearest image of “African chameleon” is of an American one",
        compare(
          "figure-14/base-224.watched.confused",
          ">=",
          1,
          "1 where it is so, 0 where it is not; no tolerance",
        ),
      ),
    ],
  },
];
