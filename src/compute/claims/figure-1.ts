import type { Claim } from "../schemas/claim.ts";
import { measured, nearPrinted } from "./measured.ts";
import { compare } from "./violations.ts";

const MODEL = "base-224";
const metric = (name: string) => `figure-1/${MODEL}.${name}`;
const NEAR_MEAN =
  "means of 50,000 products and more; what decoders, resampling and float32 can move";

/** Figure 1: the products of matching and of non-matching pairs. */
export const claims: Claim[] = [
  {
    id: "F01",
    ours: { metric: metric("mode-positive") },
    parts: [
      measured(
        "figure-1",
        MODEL,
        "two modes, the matching one above",
        compare(
          metric("mode-positive"),
          ">",
          { metric: metric("mode-negative") },
          "an order of the fullest bins, so no tolerance",
        ),
        nearPrinted(metric("mean-positive"), "T2.8.positive", 2e-3, NEAR_MEAN),
        nearPrinted(metric("mean-negative"), "T2.8.negative", 2e-3, NEAR_MEAN),
      ),
      measured(
        "figure-1",
        MODEL,
        "a slight overlap",
        compare(
          metric("least-positive"),
          "<",
          { metric: metric("greatest-negative") },
          "they overlap: the least matching product is below the greatest non-matching one",
        ),
        compare(
          metric("overlap"),
          "<=",
          0.1,
          "“slightly”: at any threshold between the percentiles of Table 1, less than a twentieth of either kind is on the wrong side",
        ),
      ),
    ],
  },
];
