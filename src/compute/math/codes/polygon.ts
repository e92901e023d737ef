import { cos, sin } from "../elementary.ts";
import type { Code } from "./code.ts";

/** The regular polygon: n points of the circle, the largest product cos(2 pi/n); n >= 3. */
export function polygon(n: number): Code {
  if (!(Number.isSafeInteger(n) && n >= 3)) throw new Error(`invalid n: ${n}`);
  const X = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    const angle = (2 * Math.PI * i) / n;
    X[2 * i] = cos(angle);
    X[2 * i + 1] = sin(angle);
  }
  return { X, n, d: 2 };
}
