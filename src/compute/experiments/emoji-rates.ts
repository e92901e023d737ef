import { SCALAR_RATES } from "./encoders/settings.ts";
import { bothArms, comparisons, study } from "./encoders/study.ts";

const ID = "emoji-rates";

/** The learning rate of log t and of the bias: does it, and not the bias's form, make the difference? */
export const experiment = study({
  id: ID,
  settings: { rates: [...SCALAR_RATES] },
  cells: SCALAR_RATES.flatMap((scalarLr) =>
    bothArms(`r${Math.round(1000 * scalarLr)}`, { scalarLr }),
  ),
  more: (cells, seeds) => comparisons(ID, cells, seeds),
});
