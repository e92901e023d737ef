import { LN2_HIGH, LN2_LOW } from "./ln2.ts";
import { highWord, withHighWord } from "./words.ts";

// Remez coefficients of (log(1 + f) - log(1 - f)) / f - 2 in f^2, for (1 + f) in
// [1/sqrt 2, sqrt 2]. FreeBSD msun, e_log.c.
const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

/** High words of 1 and of 1/sqrt 2. */
const ONE = 0x3ff00000;
const ROOT_HALF = 0x3fe6a09e;
/** 2^-1022. */
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** log(1 + f) + c + k ln 2, for 1 + f in [1/sqrt 2, sqrt 2]. */
function assemble(f: number, c: number, k: number): number {
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (L2 + w * (L4 + w * L6));
  const even = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  return s * (halfSquare + odd + even) + (k * LN2_LOW + c) - halfSquare + f + k * LN2_HIGH;
}

/**
 * The natural logarithm within 1 unit in the last place, the same bits on every machine.
 *
 * -Infinity at 0, NaN below. After FreeBSD msun's e_log.c as arranged in musl.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  let normal = x;
  if (x < SMALLEST_NORMAL) {
    normal = x * 0x40000000000000;
    k = -54;
  }
  const high = highWord(normal) + (ONE - ROOT_HALF);
  k += (high >> 20) - 1023;
  return assemble(withHighWord(normal, (high & 0xfffff) + ROOT_HALF) - 1, 0, k);
}

/**
 * log(1 + x) within 1 unit in the last place, also near 0; the same bits on every machine.
 *
 * -Infinity at -1, NaN below. After FreeBSD msun's s_log1p.c as arranged in musl.
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity || Math.abs(x) < Number.EPSILON / 2) return x;
  if (x > Math.SQRT1_2 - 1 && x < Math.SQRT2 - 1) return assemble(x, 0, 0);
  const u = 1 + x;
  const high = highWord(u) + (ONE - ROOT_HALF);
  const k = (high >> 20) - 1023;
  // What the rounding of 1 + x lost, relative to u.
  const lost = k >= 54 ? 0 : (k >= 2 ? 1 - (u - x) : x - (u - 1)) / u;
  return assemble(withHighWord(u, (high & 0xfffff) + ROOT_HALF) - 1, lost, k);
}
