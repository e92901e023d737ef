import { calculation, exact } from "./calculation.ts";
import { CHOICE_SETTINGS, choiceOfProof } from "./theory/theorem-3-3/choice.ts";
import { COVERING_SETTINGS, coveringBound } from "./theory/theorem-3-3/covering.ts";
import { FINITE_SETTINGS, finiteForm } from "./theory/theorem-3-3/finite-form.ts";
import { GREEDY_SETTINGS, greedyCodes } from "./theory/theorem-3-3/greedy.ts";
import { UNIT_SETTINGS, unitOfRates } from "./theory/theorem-3-3/unit.ts";

/** The lower bound on the size of constellations: finite form, the proof's choice, codes, units. */
export const experiment = calculation({
  id: "theorem-3-3",
  settings: {
    finite: FINITE_SETTINGS,
    choice: CHOICE_SETTINGS,
    covering: COVERING_SETTINGS,
    greedy: GREEDY_SETTINGS,
    unit: UNIT_SETTINGS,
  },
  calculate() {
    const values = {
      ...finiteForm(),
      ...choiceOfProof(),
      ...coveringBound(),
      ...greedyCodes(),
      ...unitOfRates(),
    };
    return {
      metrics: Object.entries(values).map(([name, value]) => exact(`theorem-3-3/${name}`, value)),
      series: {},
    };
  },
});
