import { INVERSE_LN2, LN2_HIGH, LN2_LOW } from "./ln2.ts";
import { powerOfTwo } from "./words.ts";

// FreeBSD msun, s_expm1.c.
const Q1 = -3.33333333333331316428e-2;
const Q2 = 1.58730158725481460165e-3;
const Q3 = -7.93650757867487942473e-5;
const Q4 = 4.00821782732936239552e-6;
const Q5 = -2.01099218183624371326e-7;

/**
 * e^x - 1 within 1 unit in the last place, also near 0; the same bits on every machine.
 *
 * After FreeBSD msun's s_expm1.c.
 */
export function expm1(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  // e^x is below half a unit in the last place of 1 here.
  if (x < -38.816242111356935) return -1;
  if (Math.abs(x) < Number.EPSILON / 4) return x;

  const k = Math.abs(x) <= 0.5 * Math.LN2 ? 0 : Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const correction = high - r - low;

  const halfR = 0.5 * r;
  const s = r * halfR;
  const p = 1 + s * (Q1 + s * (Q2 + s * (Q3 + s * (Q4 + s * Q5))));
  const t = 3 - p * halfR;
  let e = s * ((p - t) / (6 - r * t));
  if (k === 0) return r - (r * e - s);
  e = r * (e - correction) - correction - s;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k === 1024) return (1 - (e - r)) * 2 * powerOfTwo(1023) - 1;
  if (k < 0 || k > 56) return (1 - (e - r)) * powerOfTwo(k) - 1;
  const tiny = powerOfTwo(-k);
  return (k < 20 ? 1 - tiny - (e - r) : r - (e + tiny) + 1) * powerOfTwo(k);
}
