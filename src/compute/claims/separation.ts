import type { Check } from "../schemas/claim.ts";

const EVERY_RUN =
  "the paper shows one run of each method; a property of the method holds for every seed";

/** In every run the smallest matching inner product exceeds the largest non-matching one. */
export const separatesAll = (stem: string): Check => ({
  type: "compare",
  metric: `${stem}.separated`,
  op: ">=",
  bound: { metric: `${stem}.runs` },
  because: EVERY_RUN,
});

/** In no run it does. */
export const separatesNone = (stem: string): Check => ({
  type: "compare",
  metric: `${stem}.separated`,
  op: "<=",
  bound: 0,
  because: EVERY_RUN,
});

const CHECKPOINTS = [2500, 5000, 10_000];

/** The loss of one arm is below another's at all checkpoints: the first seed's, and the mean. */
export const descendsFaster = (stem: string, than: string): Check[] =>
  CHECKPOINTS.flatMap((step) =>
    [`loss-${step}`, `loss-${step}.mean`].map((name): Check => ({
      type: "compare",
      metric: `${stem}.${name}`,
      op: "<",
      bound: { metric: `${than}.${name}` },
      because:
        "an order, so no tolerance: at a quarter, at half and at the end of the training, for the authors' seed and in the mean over seeds",
    })),
  );
