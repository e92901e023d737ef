import { calculation, exact } from "./calculation.ts";
import { CODE_SETTINGS, codesAsConstellations } from "./theory/construction-1/codes.ts";
import { BUILT_SETTINGS, builtConstellations } from "./theory/construction-1/built.ts";
import {
  DOUBLE_CONSTANT_SETTINGS,
  doubleConstant,
} from "./theory/construction-1/double-constant.ts";
import { lastCoordinate } from "./theory/construction-1/last-coordinate.ts";
import { LOCKED_SETTINGS, lockedEmbeddings } from "./theory/construction-1/locked.ts";

/** Spherical codes as constellations, Construction 1 on them, and its special cases. */
export const experiment = calculation({
  id: "construction-1",
  settings: {
    codes: CODE_SETTINGS,
    built: BUILT_SETTINGS,
    locked: LOCKED_SETTINGS,
    doubleConstant: DOUBLE_CONSTANT_SETTINGS,
  },
  calculate() {
    const built = builtConstellations();
    const values = {
      ...codesAsConstellations(),
      ...built.values,
      ...lockedEmbeddings(),
      ...lastCoordinate(),
      ...doubleConstant(),
    };
    return {
      metrics: Object.entries(values).map(([name, value]) =>
        exact(`construction-1/${name}`, value),
      ),
      series: { built: built.series },
    };
  },
});
