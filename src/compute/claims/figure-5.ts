import type { Claim } from "../schemas/claim.ts";
import { sameDigits, trainedValue } from "./tolerances.ts";

const ours = (name: string) => `figure-5/published.${name}`;

/** Figure 5: the pairs separate, differ by one vector, and end where the notebook's did. */
export const claims: Claim[] = [
  {
    id: "F05",
    ours: { metric: ours("xi") },
    parts: [
      {
        label: "the pairs are separated",
        printed: {
          type: "compare",
          metric: ours("margin"),
          op: ">",
          bound: 0,
          because: "a constellation has a positive margin; nothing is left to tolerance",
        },
      },
      {
        label: "one difference vector",
        printed: {
          type: "compare",
          metric: ours("xi"),
          op: "<",
          bound: 1e-3,
          because:
            "pairs reflected across one hyperplane of one offset share U - V, so their spread xi is 0; 1e-3 is less than a thousandth of |U - V|^2 near 2",
        },
      },
      {
        label: "final inverse temperature",
        printed: trainedValue(ours("temperature"), "F05.temperature", ours("loss")),
      },
      { label: "final margin", printed: sameDigits(ours("margin"), "F05.margin") },
    ],
  },
];
