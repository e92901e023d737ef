/** A block of the kernel's memory: n samples of dim coordinates, `stride` floats from tile to tile. */
export interface TileShape {
  n: number;
  dim: number;
  stride: number;
}

const TILE = 8;

/** Where coordinate 0 of sample i lies; the next coordinate is 8 floats on. See kernel/tiles.ts. */
const start = (i: number, stride: number) => Math.floor(i / TILE) * stride + (i % TILE);

/** Spreads row-major rows over the tiles of a block. */
export function writeTiles(
  block: Float32Array,
  rows: Float32Array | Float64Array,
  { n, dim, stride }: TileShape,
): void {
  for (let i = 0; i < n; i++) {
    const at = start(i, stride);
    for (let k = 0; k < dim; k++) block[at + k * TILE] = rows[i * dim + k]!;
  }
}

/** The row-major rows in a block. */
export function readTiles(block: Float32Array, { n, dim, stride }: TileShape): Float64Array {
  const rows = new Float64Array(n * dim);
  for (let i = 0; i < n; i++) {
    const at = start(i, stride);
    for (let k = 0; k < dim; k++) rows[i * dim + k] = block[at + k * TILE]!;
  }
  return rows;
}
