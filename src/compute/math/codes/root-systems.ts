import { codeOf, type Code } from "./code.ts";
import { minusSigns, signings } from "./polytopes.ts";

/** The 24 roots of D4: (+-1, +-1, 0, 0) and its permutations, normalised; products up to 1/2. */
export function d4(): Code {
  return codeOf(twoEntries(4, 1));
}

/**
 * The 240 roots of E8: (+-1, +-1, 0^6) with its permutations and (+-1/2)^8 with an even number of
 * minus signs, normalised; products up to 1/2.
 */
export function e8(): Code {
  const halves = signings(8).filter((signs) => minusSigns(signs) % 2 === 0);
  return codeOf([...twoEntries(8, 2), ...halves]);
}

/** All vectors of a length with two entries +-size and zeros elsewhere. */
export function twoEntries(length: number, size: number): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < length; i++)
    for (let j = i + 1; j < length; j++)
      for (const [a, b] of signings(2)) {
        const row = new Array<number>(length).fill(0);
        row[i] = a! * size;
        row[j] = b! * size;
        rows.push(row);
      }
  return rows;
}
