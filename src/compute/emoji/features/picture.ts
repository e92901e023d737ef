/** An RGB picture, row-major, channels together: size x size x 3 numbers. */
export interface Picture {
  size: number;
  /** rgb / 255 - 1: white is 0, black -1. */
  values: Float32Array;
}

/** Side of a rendered drawing, and of what is sampled from it, in pixels. */
export const RENDERED = 64;
/** Side of the picture that features are taken from. */
export const SIDE = 32;

/** What a picture shows of a drawing: the square about its ink, in pixels of the drawing. */
export interface Frame {
  centreX: number;
  centreY: number;
  /** Half the side. */
  half: number;
}

/** A channel below this is ink, of 0 to 255. */
const INK = 245;
/** Room around the ink, and the least side that a mere dot gets. */
const ROOM = 1.06;
const LEAST_SIDE = 24;

/**
 * The square about the centre of the ink's bounding box in `size` x `size` x 3 bytes on white; a
 * drawing without ink keeps its own centre.
 */
export function frameOf(bytes: Uint8Array, size: number): Frame {
  let [left, top, right, bottom] = [size, size, 0, 0];
  for (let y = 0, at = 0; y < size; y++)
    for (let x = 0; x < size; x++, at += 3) {
      if (bytes[at]! >= INK && bytes[at + 1]! >= INK && bytes[at + 2]! >= INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  if (right <= left) [left, top, right, bottom] = [0, 0, size, size];
  return {
    centreX: (left + right) / 2,
    centreY: (top + bottom) / 2,
    half: (ROOM * Math.max(right - left, bottom - top, LEAST_SIDE)) / 2,
  };
}

/** Where a point of the picture, in [-1, 1]^2 with y downwards, lies in the frame. */
export interface Placement {
  /** Columns of the linear map, in half sides of the frame. */
  xx: number;
  xy: number;
  yx: number;
  yy: number;
  shiftX: number;
  shiftY: number;
}

export const UPRIGHT: Placement = { xx: 1, xy: 0, yx: 0, yy: 1, shiftX: 0, shiftY: 0 };

/**
 * The picture of `SIDE` pixels that a frame shows of a drawing: sampled bilinearly at twice the
 * resolution, white outside, then averaged over 2 x 2.
 */
export function takePicture(
  bytes: Uint8Array,
  size: number,
  { centreX, centreY, half }: Frame,
  place: Placement,
): Picture {
  const values = new Float32Array(SIDE * SIDE * 3);
  const fine = 2 * SIDE;
  const tap = new Float64Array(3);
  for (let i = 0; i < fine; i++)
    for (let j = 0; j < fine; j++) {
      const u = (2 * j + 1) / fine - 1;
      const v = (2 * i + 1) / fine - 1;
      const x = centreX + half * (place.xx * u + place.xy * v + place.shiftX) - 0.5;
      const y = centreY + half * (place.yx * u + place.yy * v + place.shiftY) - 0.5;
      bilinear(bytes, size, x, y, tap);
      const at = ((i >> 1) * SIDE + (j >> 1)) * 3;
      for (let c = 0; c < 3; c++) values[at + c]! += tap[c]! / 4;
    }
  return { size: SIDE, values };
}

/** Darkness at (x, y), pixel centres at whole numbers, as rgb / 255 - 1, into `out`. */
function bilinear(bytes: Uint8Array, size: number, x: number, y: number, out: Float64Array): void {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  out.fill(0);
  for (let dy = 0; dy < 2; dy++)
    for (let dx = 0; dx < 2; dx++) {
      const column = x0 + dx;
      const row = y0 + dy;
      if (column < 0 || row < 0 || column >= size || row >= size) continue;
      const weight = (dx === 0 ? x0 + 1 - x : x - x0) * (dy === 0 ? y0 + 1 - y : y - y0);
      const at = (row * size + column) * 3;
      for (let c = 0; c < 3; c++) out[c]! += weight * (bytes[at + c]! / 255 - 1);
    }
}
