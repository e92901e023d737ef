import { exp, log1p } from "../elementary.ts";
import { gammaRatio, regularisedBeta } from "./incomplete-beta.ts";

function checkDegrees(degrees: number): void {
  if (!(degrees > 0 && degrees < Infinity)) throw new Error(`invalid degrees: ${degrees}`);
}

/**
 * P(T > t) for Student's t with any positive number of degrees of freedom, far into the
 * tails: 1e-12 relative up to 1,000 degrees, 1e-10 up to a million. Infinite t gives 0 or 1. Throws `invalid degrees` and `invalid t: NaN`.
 */
export function studentUpperTail(t: number, degrees: number): number {
  checkDegrees(degrees);
  if (t !== t) throw new Error(`invalid t: ${t}`);
  const tail = t * t === Infinity ? 0 : 0.5 * regularisedBeta(degrees / 2, (t * t) / degrees);
  return t >= 0 ? tail : 1 - tail;
}

/** The density of Student's t. */
export function studentDensity(t: number, degrees: number): number {
  checkDegrees(degrees);
  const power = exp((-(degrees + 1) / 2) * log1p((t * t) / degrees));
  return (gammaRatio(degrees / 2) / Math.sqrt(degrees * Math.PI)) * power;
}

/**
 * The t with P(T <= t) = p, as accurate as `studentUpperTail`. Throws `invalid probability` unless 0 < p < 1.
 */
export function studentQuantile(p: number, degrees: number): number {
  checkDegrees(degrees);
  if (!(p > 0 && p < 1)) throw new Error(`invalid probability: ${p}`);
  if (p < 0.5) return -upperQuantile(p, degrees);
  return p === 0.5 ? 0 : upperQuantile(1 - p, degrees);
}

/** The t > 0 with P(T > t) = tail, tail < 1/2: Newton's method, kept inside a bracket. */
function upperQuantile(tail: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (studentUpperTail(high, degrees) > tail) {
    low = high;
    high *= 2;
  }
  let t = (low + high) / 2;
  for (let i = 0; i < 200; i++) {
    const excess = studentUpperTail(t, degrees) - tail;
    if (excess > 0) low = t;
    else high = t;
    let next = t + excess / studentDensity(t, degrees);
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - t) <= 4 * Number.EPSILON * next) return next;
    t = next;
  }
  return t;
}
