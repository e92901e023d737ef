import { inExponentialRegion } from "../../../math/constellations/region.ts";
import {
  theorem33Choice,
  theorem33ChoiceAsPrinted,
} from "../../../math/constellations/theorem-3-3.ts";

/** A grid of `steps` by `steps` over m in (0, 1/2) and b_rel in (-1, 1); Figure 6's pair. */
export const CHOICE_SETTINGS = { steps: 560, margin: 0.1, relativeBias: 0 };

/**
 * phi^2 of the proof of Theorem 3.3 over the admissible triangle: as printed, with delta, and with
 * delta^2, which makes it 0.
 */
export function choiceOfProof(): Record<string, number> {
  const { steps, margin, relativeBias } = CHOICE_SETTINGS;
  const counts = { points: 0, notPositive: 0, tooLong: 0 };
  let least = Infinity;
  let size = 0;
  for (let i = 1; i < steps; i++)
    for (let j = 1; j < steps; j++) {
      const target = { margin: i / (2 * steps), relativeBias: -1 + (2 * j) / steps };
      if (!inExponentialRegion(target.margin, target.relativeBias)) continue;
      const { alpha, squaredDelta } = theorem33Choice(target);
      const printed = theorem33ChoiceAsPrinted(target).squaredPhi;
      const corrected = (2 * target.relativeBias + 2 - squaredDelta * (3 + alpha)) / 4;
      counts.points++;
      if (!(printed > 0)) counts.notPositive++;
      if (squaredDelta > 1) counts.tooLong++;
      least = Math.min(least, printed);
      size = Math.max(size, Math.abs(corrected));
    }
  const atFigure6 = { margin, relativeBias };
  return {
    "phi.points": counts.points,
    "phi.printed-not-positive": counts.notPositive,
    "phi.printed-least": least,
    "phi.printed-at-figure-6": theorem33ChoiceAsPrinted(atFigure6).squaredPhi,
    "phi.corrected-size": size,
    "phi.delta-at-figure-6": theorem33Choice(atFigure6).squaredDelta,
    "phi.delta-too-long": counts.tooLong,
  };
}
