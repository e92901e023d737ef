import { normaliseRows } from "../../math/sphere.ts";
import { commonHalfSpace } from "../../theory/half-space.ts";
import { upTo } from "./gap-draws.ts";
import { normalRows } from "./normal-rows.ts";

/** Above this a linear program's slack is a common point and not rounding. */
const ZERO = 1e-9;

/** Families of open half-spaces, and which of them meet. */
export interface Helly {
  families: number;
  /** Subfamilies of d + 1, over all families. */
  subfamilies: number;
  /** Families of which every d + 1 meet. */
  everyFewMeet: number;
  /** Families that meet as a whole. */
  allMeet: number;
  /** Families where one holds without the other; none by Helly's theorem. */
  against: number;
}

/**
 * Helly's theorem on open half-spaces through the origin, n in d dimensions for each listed size and
 * seed: are all d + 1 of them feasible, one linear program each, exactly where all are?
 */
export function halfSpaceFamilies(sizes: readonly [number, number][], seeds: number): Helly {
  const found: Helly = { families: 0, subfamilies: 0, everyFewMeet: 0, allMeet: 0, against: 0 };
  for (const [n, d] of sizes)
    for (const seed of upTo(seeds)) {
      const rows = leaning(normaliseRows(normalRows(seed, n, d), n, d), d, seed);
      const meet = (chosen: readonly number[]) => {
        const some = new Float64Array(chosen.length * d);
        chosen.forEach((i, at) => some.set(rows.subarray(i * d, (i + 1) * d), at * d));
        return commonHalfSpace(some, chosen.length, d).slack > ZERO;
      };
      const few = subsets(n, d + 1);
      const every = few.every(meet);
      const all = meet(upTo(n).map((i) => i - 1));
      found.families++;
      found.subfamilies += few.length;
      if (every) found.everyFewMeet++;
      if (all) found.allMeet++;
      if (every !== all) found.against++;
    }
  return found;
}

/** Every other family has its first coordinates raised, so that more of them meet. */
function leaning(rows: Float64Array, d: number, seed: number): Float64Array {
  return seed % 2 === 0 ? rows : rows.map((x, at) => (at % d === 0 ? x + 1 / 2 : x));
}

/** All sets of `size` of the numbers 0, ..., n - 1. */
export function subsets(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: n }, (_, last) => last).flatMap((last) =>
    subsets(last, size - 1).map((rest) => [...rest, last]),
  );
}
