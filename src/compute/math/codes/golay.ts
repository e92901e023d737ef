/** x^11 + x^9 + x^7 + x^6 + x^5 + x + 1, which generates the cyclic binary Golay code of length 23. */
const GENERATOR = 0b101011100011;
const LENGTH = 23;

/**
 * The 4096 words of the extended binary Golay code, as 24-bit numbers: 12 shifts of the generator and
 * their sums, each with a parity bit in place 23. Weights 0, 8 (759 words), 12, 16 and 24.
 */
export function golayWords(): number[] {
  const basis = Array.from({ length: 12 }, (_, shift) => withParity(GENERATOR << shift));
  let words = [0];
  for (const row of basis) words = words.flatMap((word) => [word, word ^ row]);
  return words;
}

/** The number of ones of a word of at most 24 bits. */
export function weight(word: number): number {
  let ones = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}

function withParity(word: number): number {
  return word | ((weight(word) & 1) << LENGTH);
}
