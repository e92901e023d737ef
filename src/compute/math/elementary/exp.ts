import { INVERSE_LN2, LN2_HIGH, LN2_LOW } from "./ln2.ts";
import { scaleByPowerOfTwo } from "./words.ts";

// Remez coefficients of r (e^r + 1) / (e^r - 1) in r^2 on [0, ln 2 / 2]. FreeBSD msun, e_exp.c.
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

/**
 * e^x within 1 unit in the last place, the same bits on every machine.
 *
 * Infinity above 709.78, 0 below -745.14, NaN for NaN. After FreeBSD msun's e_exp.c.
 */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const s = r * r;
  const c = r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
  return scaleByPowerOfTwo(1 + ((r * c) / (2 - c) - low + high), k);
}
