import { exp, log } from "../../../math/elementary.ts";
import { codeProduct } from "../../../math/constellations/code-product.ts";
import { constellationFromCode } from "../../../math/constellations/theorem-3-3.ts";
import { logSizeBound } from "../../../math/constellations/size-bound.ts";
import { KNOWN_CODES } from "../../../math/codes/table.ts";
import { alignedCodes } from "../known-codes.ts";
import { measured } from "../measured.ts";

/**
 * The finite bound at every known code, U = V, and at the constellation that Theorem 3.3 makes of it
 * in one dimension more with delta^2 = 1/2: the bound, and log(bound / N), never negative.
 */
export function codesWithinBound(): Record<string, number> {
  const values: Record<string, number> = {};
  let least = Infinity;
  for (const { code, alpha, pair } of alignedCodes()) {
    const aligned = log(code.n);
    const bound = logSizeBound(code.d, alpha);
    const target = { margin: (1 - alpha) / 4, relativeBias: (3 + alpha) / 4 - 1 };
    const built = constellationFromCode(pair.U, pair.n, pair.d, target);
    const found = measured(built);
    const builtBound = logSizeBound(built.d, codeProduct(found.margin, found.relativeBias));
    least = Math.min(least, bound - aligned, builtBound - aligned);
    values[`code.${code.id}.bound`] = exp(bound);
    values[`code.${code.id}.built-bound`] = exp(builtBound);
  }
  return { ...values, "codes.count": 2 * KNOWN_CODES.length, "codes.least-slack": least };
}
