const real = new Float64Array(1);
const half = new Int32Array(real.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The sign, the exponent and the upper 20 bits of the fraction of x, as a signed 32-bit integer. */
export function highWord(x: number): number {
  real[0] = x;
  return half[HIGH]!;
}

/** x with its high word replaced. */
export function withHighWord(x: number, high: number): number {
  real[0] = x;
  half[HIGH] = high;
  return real[0];
}

/** The normal powers of two, 2^-1022 to 2^1023. A table: bit operations take twice as long. */
const POWERS = new Float64Array(2046);
POWERS[1022] = 1;
for (let k = 1; k <= 1023; k++) POWERS[1022 + k] = POWERS[1021 + k]! * 2;
for (let k = 1; k <= 1022; k++) POWERS[1022 - k] = POWERS[1023 - k]! / 2;

/** 2^k, exact, for an integer k in -1022..1023. */
export function powerOfTwo(k: number): number {
  return POWERS[1022 + k]!;
}

/** y 2^k for an integer k in -1100..1024 and y in [0.5, 2], rounded once. */
export function scaleByPowerOfTwo(y: number, k: number): number {
  if (k === 1024) return y * 2 * powerOfTwo(1023);
  if (k >= -1021) return y * powerOfTwo(k);
  return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}
