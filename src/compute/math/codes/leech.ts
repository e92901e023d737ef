import { golayWords, weight } from "./golay.ts";
import { twoEntries } from "./root-systems.ts";

const LENGTH = 24;
const COUNT = 196_560;

/** The squared length of a minimal vector as `leechMinimalVectors` scales them. */
export const LEECH_SQUARED_NORM = 32;

/**
 * The 196,560 minimal vectors of the Leech lattice, row-major n x 24, in whole numbers of squared
 * length 32; products 32, 16, 8, 0 and their negatives.
 *
 * Shapes (+-4, +-4, 0^22): 1104; (+-2)^8 on the words of weight 8 of the Golay code with an even
 * number of minus signs: 97,152; (-3, 1^23) in any place with the signs of a Golay word changed:
 * 98,304.
 */
export function leechMinimalVectors(): Int8Array {
  const vectors = new Int8Array(COUNT * LENGTH);
  let at = 0;
  for (const row of twoEntries(LENGTH, 4)) {
    vectors.set(row, at);
    at += LENGTH;
  }
  const words = golayWords();
  for (const word of words) {
    if (weight(word) !== 8) continue;
    const places = Array.from({ length: LENGTH }, (_, k) => k).filter((k) => (word >> k) & 1);
    for (let signs = 0; signs < 256; signs++) {
      if (weight(signs) % 2 === 1) continue;
      places.forEach((k, bit) => {
        vectors[at + k] = (signs >> bit) & 1 ? -2 : 2;
      });
      at += LENGTH;
    }
  }
  for (const word of words)
    for (let place = 0; place < LENGTH; place++) {
      for (let k = 0; k < LENGTH; k++)
        vectors[at + k] = ((word >> k) & 1 ? -1 : 1) * (k === place ? -3 : 1);
      at += LENGTH;
    }
  return vectors;
}
