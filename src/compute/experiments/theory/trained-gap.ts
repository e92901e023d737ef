import type { PairVectors } from "../../math/pair-loss.ts";
import { normaliseRows } from "../../math/sphere.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { outcomeOf, type Run } from "../experiment.ts";
import { basicRuns } from "../figure-5.ts";
import { fixed, trained, training } from "../training.ts";
import { GAP_SETTINGS, upTo } from "./gap-draws.ts";

/** Runs at relative bias 0, which drives the loss down exactly where the signs of eq. (25) hold. */
export const TRAINED_SETTINGS = { steps: 3000, seeds: 4, temperature: 10, relativeBias: 0 };

const FROM_FIGURE_5 = "figure-5/";

/** At each size of `GAP_SETTINGS` runs from seeds 1 to 4, and the two runs of Figure 5. */
export function trainedGapRuns(): Run[] {
  const { steps, seeds, temperature, relativeBias } = TRAINED_SETTINGS;
  const own = GAP_SETTINGS.sizes.flatMap(([n, dim]) =>
    upTo(seeds).map((seed) => ({
      id: `n${n}-d${dim}/s${seed}`,
      case: training({
        form: "formula",
        n,
        dim,
        steps,
        seed,
        draws: [0, 1],
        temperature: trained(temperature),
        bias: fixed(relativeBias),
        record: [steps],
      }),
    })),
  );
  return [...own, ...basicRuns().map((run) => ({ ...run, id: FROM_FIGURE_5 + run.id }))];
}

/** Where a run of `trainedGapRuns` ended, in float64 unit rows. */
export function trainedPair(
  outcomes: ReadonlyMap<string, TrainingOutcome>,
  { id, case: { n, dim } }: Run,
): PairVectors {
  const [U, V] = outcomeOf(outcomes, id).final.vectors.map((rows) =>
    normaliseRows(Float64Array.from(rows.flat()), n, dim),
  );
  return { U: U!, V: V!, n, d: dim };
}
