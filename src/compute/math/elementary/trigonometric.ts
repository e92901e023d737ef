// Minimax coefficients on [-pi/4, pi/4]. FreeBSD msun, k_sin.c and k_cos.c.
const S1 = -1.66666666666666324348e-1;
const S2 = 8.33333333332248946124e-3;
const S3 = -1.98412698298579493134e-4;
const S4 = 2.75573137070700676789e-6;
const S5 = -2.50507602534068634195e-8;
const S6 = 1.58969099521155010221e-10;
const C1 = 4.16666666666666019037e-2;
const C2 = -1.38888888888741095749e-3;
const C3 = 2.48015872894767294178e-5;
const C4 = -2.75573143513906633035e-7;
const C5 = 2.0875723212981748279e-9;
const C6 = -1.13596475577881948265e-11;

// pi/2 in three parts of 33 bits, and the rest. FreeBSD msun, e_rem_pio2.c.
const TWO_OVER_PI = 6.36619772367581382433e-1;
const PIO2_1 = 1.57079632673412561417;
const PIO2_2 = 6.0771005063039659766e-11;
const PIO2_3 = 2.0222662487111664558e-21;
const PIO2_REST = 8.47842766036889956997e-32;

/** Beyond this the three-part reduction loses its exact products. */
const LARGEST = 0x100000 * (Math.PI / 2);

/** sin(x + tail), |x| <= pi/4, the tail below the last place of x. */
function sine(x: number, tail: number): number {
  const z = x * x;
  const w = z * z;
  const r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
  const v = z * x;
  return x - (z * (0.5 * tail - v * r) - tail - v * S1);
}

/** cos(x + tail), |x| <= pi/4, the tail below the last place of x. */
function cosine(x: number, tail: number): number {
  const z = x * x;
  const w = z * z;
  const r = z * (C1 + z * (C2 + z * C3)) + w * w * (C4 + z * (C5 + z * C6));
  const half = 0.5 * z;
  const near = 1 - half;
  return near + (1 - near - half + (z * r - x * tail));
}

/** sin(x + quarters pi/2) for finite |x| up to 2^20 pi/2. */
function turned(x: number, quarters: number): number {
  const n = Math.floor(x * TWO_OVER_PI + 0.5);
  // All three parts at once, each subtraction with its rounding error carried along, so that
  // angles near a multiple of pi/2 keep their relative accuracy.
  const first = x - n * PIO2_1;
  const second = first - n * PIO2_2;
  const lost2 = first - second - n * PIO2_2;
  const third = second - n * PIO2_3;
  const lost3 = second - third - n * PIO2_3;
  const rest = lost2 + lost3 - n * PIO2_REST;
  const r = third + rest;
  const tail = third - r + rest;
  switch ((n + quarters) & 3) {
    case 0:
      return sine(r, tail);
    case 1:
      return cosine(r, tail);
    case 2:
      return -sine(r, tail);
    default:
      return -cosine(r, tail);
  }
}

function checked(x: number): number {
  if (Math.abs(x) > LARGEST && Number.isFinite(x)) throw new Error(`invalid angle: ${x}`);
  return x;
}

/**
 * sin x for x in radians, within 1 unit in the last place, the same bits on every machine.
 *
 * NaN for NaN and infinities; throws `invalid angle` beyond 2^20 pi/2, about 1.6 million. After
 * FreeBSD msun's s_sin.c.
 */
export function sin(x: number): number {
  return x === 0 || !Number.isFinite(checked(x)) ? x * 0 : turned(x, 0);
}

/** cos x, as `sin`. */
export function cos(x: number): number {
  return Number.isFinite(checked(x)) ? turned(x, 1) : NaN;
}
