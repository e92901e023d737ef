import { NEAREST, resampleFilter, type ResampleFilter } from "./resample-filter.ts";
import type { RgbImage } from "./rgb-image.ts";

/** Bits of the fixed-point weights behind the point; Pillow's PRECISION_BITS for 8-bit images. */
const BITS = 22;

/** How every output position along one axis is made of input positions. */
interface Weights {
  /** First input position per output position. */
  first: Int32Array;
  /** How many input positions follow it. */
  count: Int32Array;
  /** `stride` fixed-point weights per output position. */
  values: Int32Array;
  stride: number;
}

/**
 * An image resized byte for byte as Pillow's `resize` does it: the filter widened by the scale when
 * shrinking, weights rounded to 22 bits, rows first, then columns, each rounded and clipped to a byte.
 *
 * `resample` is Pillow's number of the filter, 0 to 5. Throws `unknown resampling filter`.
 */
export function resize(image: RgbImage, width: number, height: number, resample: number): RgbImage {
  if (resample === NEAREST) return nearest(image, width, height);
  const filter = resampleFilter(resample);
  const wide =
    image.width === width ? image : resizeRows(image, weights(image.width, width, filter));
  return wide.height === height ? wide : resizeColumns(wide, weights(image.height, height, filter));
}

function weights(from: number, to: number, { support, weight }: ResampleFilter): Weights {
  const scale = from / to;
  const widening = Math.max(1, scale);
  const reach = support * widening;
  const stride = Math.ceil(reach) * 2 + 1;
  const first = new Int32Array(to);
  const count = new Int32Array(to);
  const values = new Int32Array(to * stride);
  const row = new Float64Array(stride);
  for (let i = 0; i < to; i++) {
    const center = (i + 0.5) * scale;
    const start = Math.max(0, Math.trunc(center - reach + 0.5));
    const n = Math.min(from, Math.trunc(center + reach + 0.5)) - start;
    let sum = 0;
    for (let j = 0; j < n; j++) {
      row[j] = weight((j + start - center + 0.5) * (1 / widening));
      sum += row[j]!;
    }
    for (let j = 0; j < n; j++) {
      const w = sum === 0 ? row[j]! : row[j]! / sum;
      values[i * stride + j] = Math.trunc(w * (1 << BITS) + (w < 0 ? -0.5 : 0.5));
    }
    first[i] = start;
    count[i] = n;
  }
  return { first, count, values, stride };
}

function resizeRows({ width, height, pixels }: RgbImage, weights: Weights): RgbImage {
  const { first, count, values, stride } = weights;
  const out = new Uint8Array(3 * first.length * height);
  let to = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < first.length; x++, to += 3)
      blend(pixels, 3 * (y * width + first[x]!), 3, values, x * stride, count[x]!, out, to);
  return { width: first.length, height, pixels: out };
}

function resizeColumns({ width, pixels }: RgbImage, weights: Weights): RgbImage {
  const { first, count, values, stride } = weights;
  const out = new Uint8Array(3 * width * first.length);
  let to = 0;
  for (let y = 0; y < first.length; y++)
    for (let x = 0; x < width; x++, to += 3)
      blend(pixels, 3 * (first[y]! * width + x), 3 * width, values, y * stride, count[y]!, out, to);
  return { width, height: first.length, pixels: out };
}

/** One output pixel: `n` input pixels, `step` bytes apart, by their weights. */
function blend(
  pixels: Uint8Array,
  from: number,
  step: number,
  values: Int32Array,
  at: number,
  n: number,
  out: Uint8Array,
  to: number,
): void {
  const half = 1 << (BITS - 1);
  // 32 bits are enough, as in Pillow: weights add up to 2^22, those above zero to less than 1.5 times it.
  let red = half;
  let green = half;
  let blue = half;
  for (const end = at + n; at < end; at++, from += step) {
    const w = values[at]!;
    red = (red + Math.imul(pixels[from]!, w)) | 0;
    green = (green + Math.imul(pixels[from + 1]!, w)) | 0;
    blue = (blue + Math.imul(pixels[from + 2]!, w)) | 0;
  }
  out[to] = clip(red);
  out[to + 1] = clip(green);
  out[to + 2] = clip(blue);
}

function clip(fixed: number): number {
  const byte = fixed >> BITS;
  return byte < 0 ? 0 : byte > 255 ? 255 : byte;
}

function nearest({ width, height, pixels }: RgbImage, toWidth: number, toHeight: number): RgbImage {
  const out = new Uint8Array(3 * toWidth * toHeight);
  const columns = nearestPositions(width, toWidth);
  let to = 0;
  for (const y of nearestPositions(height, toHeight))
    for (const x of columns) {
      const from = 3 * (y * width + x);
      out[to++] = pixels[from]!;
      out[to++] = pixels[from + 1]!;
      out[to++] = pixels[from + 2]!;
    }
  return { width: toWidth, height: toHeight, pixels: out };
}

function nearestPositions(from: number, to: number): Int32Array {
  const scale = from / to;
  const positions = new Int32Array(to);
  // Pillow adds the scale up rather than multiplying, and its rounding shows at exact halves.
  for (let i = 0, at = scale * 0.5; i < to; i++, at += scale)
    positions[i] = Math.min(from - 1, Math.trunc(at));
  return positions;
}
