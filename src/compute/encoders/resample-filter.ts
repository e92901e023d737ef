import { cos, sin } from "../math/elementary.ts";

/** A filter that weighs pixels by their distance from the centre, in pixels of the smaller image. */
export interface ResampleFilter {
  /** Beyond this distance the weight is zero. */
  support: number;
  weight: (distance: number) => number;
}

/** PIL's number of the filter that takes the nearest pixel and weighs nothing. */
export const NEAREST = 0;

/** Keys' parameter of the bicubic filter; Pillow's choice. */
const A = -0.5;

/** Pillow's filters by its numbers, which preprocessor_config.json calls `resample`. */
const FILTERS: Readonly<Record<number, ResampleFilter>> = {
  1: { support: 3, weight: (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0) },
  2: { support: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  3: { support: 2, weight: (x) => cubic(Math.abs(x)) },
  4: { support: 0.5, weight: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0) },
  5: { support: 1, weight: (x) => hamming(Math.abs(x)) },
};

/** The filter of one of Pillow's numbers, 1 to 5. Throws `unknown resampling filter`. */
export function resampleFilter(code: number): ResampleFilter {
  const filter = FILTERS[code];
  if (!filter) throw new Error(`unknown resampling filter: ${code}`);
  return filter;
}

function cubic(x: number): number {
  if (x < 1) return ((A + 2) * x - (A + 3)) * x * x + 1;
  return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
}

function hamming(x: number): number {
  if (x === 0) return 1;
  return x < 1 ? (sin(x * Math.PI) / (x * Math.PI)) * (0.54 + 0.46 * cos(x * Math.PI)) : 0;
}

function sinc(x: number): number {
  return x === 0 ? 1 : sin(x * Math.PI) / (x * Math.PI);
}
