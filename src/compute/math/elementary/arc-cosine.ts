// Rational approximation of (asin(x) - x) / x^3 on [0, 0.5]. FreeBSD msun, e_acos.c.
const P0 = 1.66666666666666657415e-1;
const P1 = -3.25565818622400915405e-1;
const P2 = 2.01212532134862925881e-1;
const P3 = -4.00555345006794114027e-2;
const P4 = 7.91534994289814532176e-4;
const P5 = 3.4793310759602116757e-5;
const Q1 = -2.40339491173441421878;
const Q2 = 2.02094576023350569471;
const Q3 = -6.8828397160545329303e-1;
const Q4 = 7.70381505559019352791e-2;

/** pi/2 in two parts. */
const HALF_PI = 1.570796326794896558;
const HALF_PI_REST = 6.12323399573676603587e-17;

const remainder = (z: number): number =>
  (z * (P0 + z * (P1 + z * (P2 + z * (P3 + z * (P4 + z * P5)))))) /
  (1 + z * (Q1 + z * (Q2 + z * (Q3 + z * Q4))));

/**
 * arccos x in [0, pi], within 1 unit in the last place, the same bits on every machine.
 *
 * NaN outside [-1, 1]. After FreeBSD msun's e_acos.c.
 */
export function acos(x: number): number {
  if (!(Math.abs(x) <= 1)) return NaN;
  if (Math.abs(x) < 0.5) return HALF_PI - (x - (HALF_PI_REST - x * remainder(x * x)));
  if (x < 0) {
    const z = (1 + x) / 2;
    const root = Math.sqrt(z);
    return 2 * (HALF_PI - (root + (remainder(z) * root - HALF_PI_REST)));
  }
  const z = (1 - x) / 2;
  if (z === 0) return 0;
  const root = Math.sqrt(z);
  // 24 bits of the root, whose square is exact; the rest comes as a correction.
  const head = Math.fround(root);
  const rest = (z - head * head) / (root + head);
  return 2 * (head + (remainder(z) * root + rest));
}
