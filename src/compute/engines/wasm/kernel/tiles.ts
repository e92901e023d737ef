// A matrix lies in tiles of 8 samples, [coordinate][8] within a tile: 8 samples side by side are
// two vectors, 4 of them are rows to broadcast, and a long row never strides over the cache's sets.
// Samples past n are zero and stay zero.

export const TILE: i32 = 8;
/** Bytes from one coordinate of a tile to the next. */
export const NEXT: usize = 32;

/** Where coordinate 0 of `sample` lies in a block. */
// @ts-ignore: decorator
@inline
export function sampleAt(block: usize, sample: i32, tileBytes: usize): usize {
  return block + <usize>(sample >> 3) * tileBytes + (((<usize>sample) & 7) << 2);
}

const VALID = memory.data<u32>([
  0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0,
  0, 0, 0, 0, 0, 0, 0,
]);

/** Address of two masks, for the lower and the upper half of a tile with `samples` >= 1 samples left. */
export function validMasks(samples: i32): usize {
  return VALID + ((<usize>(TILE - min(samples, TILE))) << 2);
}
