import { exp, log } from "../elementary.ts";
import { logCapFraction } from "./log-cap-fraction.ts";

/** Places where the bound is tried before it is refined: the logit of x^2 within its interval. */
const FIRST = -16;
const LAST = 8;
const STEP = 0.25;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The best of the bounds that eqs. (21) to (24) give, one for every height. */
export interface SizeBound {
  /** Its natural logarithm: no constellation is larger than e^log. */
  log: number;
  /** The x^2 at which it is reached; the proof's delta is x sqrt((1 + m + b_rel)/2). */
  squaredHeight: number;
}

/**
 * The bound of eqs. (21) to (24) at finite d:
 * inf over x^2 in (alpha, 1) of (1 - alpha) / ((x^2 - alpha) Gamma_d(x)), which no constellation with
 * `codeProduct` alpha exceeds in size.
 *
 * Every x^2 gives a valid bound, so an infimum that is missed makes it looser, never wrong. d >= 2,
 * alpha in [-1, 1); for negative alpha x^2 is in (0, 1). Throws `invalid dimension` or
 * `invalid alpha`.
 */
export function sizeBound(d: number, alpha: number): SizeBound {
  if (!(Number.isSafeInteger(d) && d >= 2)) throw new Error(`invalid dimension: ${d}`);
  if (!(alpha >= -1 && alpha < 1)) throw new Error(`invalid alpha: ${alpha}`);
  const least = Math.max(alpha, 0);
  const squareAt = (logit: number) => least + (1 - least) / (1 + exp(-logit));
  const at = (logit: number) => {
    const part = 1 / (1 + exp(-logit));
    const square = least + (1 - least) * part;
    // Not square - alpha: that cancels where the square is close to alpha.
    const excess = least - alpha + (1 - least) * part;
    return square < 1 ? log((1 - alpha) / excess) - logCapFraction(d, square) : Infinity;
  };
  let best = FIRST;
  let atBest = Infinity;
  for (let logit = FIRST; logit <= LAST; logit += STEP) {
    const value = at(logit);
    if (value < atBest) [best, atBest] = [logit, value];
  }
  const lowest = minimum(at, best - STEP, best + STEP);
  return { log: lowest.value, squaredHeight: squareAt(lowest.at) };
}

/** The natural logarithm of `sizeBound`; throws as it does. */
export function logSizeBound(d: number, alpha: number): number {
  return sizeBound(d, alpha).log;
}

/** The least value that a golden-section search meets, and where. */
function minimum(f: (x: number) => number, low: number, high: number) {
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > 1e-8)
    if (atLeft < atRight) {
      high = right;
      [right, atRight] = [left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      [left, atLeft] = [right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = f(right);
    }
  return atLeft < atRight ? { at: left, value: atLeft } : { at: right, value: atRight };
}
