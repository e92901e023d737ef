import { cos, sin } from "../../math/elementary.ts";
import { SIDE, type Picture } from "./picture.ts";

/** Cells along a side, and orientations in each. */
const CELLS = 8;
const ORIENTATIONS = 8;
/** Width of a cell in pixels. */
const CELL = SIDE / CELLS;
/** How the two kinds of numbers are weighed, and what keeps an empty cell from being divided by 0. */
const EDGE_WEIGHT = 0.7;
const COLOUR_WEIGHT = 1.2;
const FLOOR = 0.005;

const EDGES = CELLS * CELLS * ORIENTATIONS;
/** Numbers per picture: 512 of edges by cell and orientation, then 192 mean colours. */
export const FEATURES = EDGES + CELLS * CELLS * 3;

const DIRECTIONS = Array.from({ length: ORIENTATIONS }, (_, o) => {
  const angle = (o * Math.PI) / ORIENTATIONS;
  return { x: cos(angle), y: sin(angle) };
});

/** Per cell along an axis, its share of each pixel: a triangle about its centre, summing to 1. */
const POOL = Array.from({ length: CELLS }, (_, cell) => {
  const centre = CELL * cell + (CELL - 1) / 2;
  const row = Array.from({ length: SIDE }, (_, pixel) =>
    Math.max(0, 1 - Math.abs(pixel - centre) / CELL),
  );
  const sum = row.reduce((a, b) => a + b);
  return row.map((weight) => weight / sum);
});

/** Writes the fixed features of a picture to `out`, `FEATURES` numbers. */
export function describe(picture: Picture, out: Float32Array): void {
  const cells = pool(edges(picture), ORIENTATIONS);
  const energy = new Float64Array(CELLS * CELLS);
  for (let cell = 0; cell < energy.length; cell++)
    for (let o = 0; o < ORIENTATIONS; o++) {
      const strength = cells[cell * ORIENTATIONS + o]!;
      energy[cell]! += strength * strength;
    }
  for (let row = 0; row < CELLS; row++)
    for (let column = 0; column < CELLS; column++) {
      const scale = EDGE_WEIGHT / Math.sqrt(meanAround(energy, row, column) + FLOOR);
      const at = (row * CELLS + column) * ORIENTATIONS;
      for (let o = 0; o < ORIENTATIONS; o++) out[at + o] = cells[at + o]! * scale;
    }
  writeColours(picture, out.subarray(EDGES));
}

/**
 * Strength of edges by pixel and orientation, the eighth power of a cosine wide, in the channel with
 * the steepest slope.
 */
function edges({ size, values }: Picture): Float64Array {
  const found = new Float64Array(size * size * ORIENTATIONS);
  const at = (y: number, x: number, c: number) =>
    x < 0 || y < 0 || x >= size || y >= size ? 0 : values[(y * size + x) * 3 + c]!;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let square = 0;
      let dx = 0;
      let dy = 0;
      for (let c = 0; c < 3; c++) {
        const gx = at(y, x + 1, c) - at(y, x - 1, c);
        const gy = at(y + 1, x, c) - at(y - 1, x, c);
        if (gx * gx + gy * gy <= square) continue;
        [dx, dy] = [gx, gy];
        square = gx * gx + gy * gy;
      }
      if (square === 0) continue;
      const strength = Math.sqrt(square);
      DIRECTIONS.forEach((direction, o) => {
        const along = dx * direction.x + dy * direction.y;
        const squaredCosine = (along * along) / square;
        const fourth = squaredCosine * squaredCosine;
        found[(y * size + x) * ORIENTATIONS + o] = strength * fourth * fourth;
      });
    }
  return found;
}

/** Numbers by pixel pooled into cells, first along rows, then along columns. */
function pool(pixels: Float64Array, channels: number): Float64Array {
  const half = new Float64Array(SIDE * CELLS * channels);
  for (let y = 0; y < SIDE; y++)
    POOL.forEach((weights, cell) => {
      weights.forEach((weight, x) => {
        if (weight === 0) return;
        for (let c = 0; c < channels; c++)
          half[(y * CELLS + cell) * channels + c]! +=
            weight * pixels[(y * SIDE + x) * channels + c]!;
      });
    });
  const pooled = new Float64Array(CELLS * CELLS * channels);
  const width = CELLS * channels;
  POOL.forEach((weights, cell) => {
    weights.forEach((weight, y) => {
      if (weight === 0) return;
      for (let i = 0; i < width; i++) pooled[cell * width + i]! += weight * half[y * width + i]!;
    });
  });
  return pooled;
}

/** The mean over a cell and its up to eight neighbours. */
function meanAround(cells: Float64Array, row: number, column: number): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, row - 1); y <= Math.min(CELLS - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(CELLS - 1, column + 1); x++) {
      sum += cells[y * CELLS + x]!;
      count++;
    }
  return sum / count;
}

function writeColours({ size, values }: Picture, out: Float32Array): void {
  const sums = new Float64Array(CELLS * CELLS * 3);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      for (let c = 0; c < 3; c++)
        sums[(Math.floor(y / CELL) * CELLS + Math.floor(x / CELL)) * 3 + c]! +=
          values[(y * size + x) * 3 + c]!;
  sums.forEach((sum, i) => {
    out[i] = (COLOUR_WEIGHT * sum) / (CELL * CELL);
  });
}
