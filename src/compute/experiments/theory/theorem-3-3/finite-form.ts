import type { MarginAndBias } from "../../../math/constellations/margin-and-bias.ts";
import { constellationFromCode } from "../../../math/constellations/theorem-3-3.ts";
import { alignedCodes } from "../known-codes.ts";
import { measured, parameterError } from "../measured.ts";

/** Values of delta^2, and the one of which the single codes are reported. */
export const FINITE_SETTINGS = { squaredDeltas: [0.1, 0.3, 0.5, 0.8, 1], reported: 0.5 };

/**
 * The finite form of Theorem 3.3 on every known code: targets (m, b_rel) whose alpha is the code's,
 * constellations of as many pairs in one dimension more, and how far theirs are from the targets.
 */
export function finiteForm(): Record<string, number> {
  const values: Record<string, number> = {};
  const errors: number[] = [];
  let lost = 0;
  let added = 0;
  for (const { code, alpha, pair } of alignedCodes())
    for (const squaredDelta of FINITE_SETTINGS.squaredDeltas) {
      const target = targetOf(alpha, squaredDelta);
      const built = constellationFromCode(pair.U, pair.n, pair.d, target);
      const found = measured(built);
      errors.push(parameterError(found, target));
      lost = Math.max(lost, code.n - built.n);
      added = Math.max(added, built.d - code.d);
      if (squaredDelta === FINITE_SETTINGS.reported) {
        values[`code.${code.id}.n`] = built.n;
        values[`code.${code.id}.d`] = built.d;
        values[`code.${code.id}.alpha`] = alpha;
        values[`code.${code.id}.margin`] = found.margin;
        values[`code.${code.id}.bias`] = found.relativeBias;
      }
    }
  return {
    ...values,
    "finite.codes": alignedCodes().length,
    "finite.targets": errors.length,
    "finite.error": Math.max(...errors),
    "finite.pairs-lost": lost,
    "finite.dimensions-added": added,
  };
}

/** The (m, b_rel) with `codeProduct` alpha and (1 + b_rel + m)/2 = delta^2. */
function targetOf(alpha: number, squaredDelta: number): MarginAndBias {
  return {
    margin: (squaredDelta * (1 - alpha)) / 2,
    relativeBias: (squaredDelta * (3 + alpha)) / 2 - 1,
  };
}
