import { construction3 } from "../../math/constellations/construction-3.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { torchGenerator } from "../../math/torch-random.ts";
import { gapConfiguration, rotated, tightConfiguration, type Tight } from "./gap-configuration.ts";

/** Sizes, seeds and closeness to equality of the configurations that Appendix C.2 is checked on. */
export const GAP_SETTINGS = {
  /** [N, d], all with N >= d + 2. */
  sizes: [
    [5, 3],
    [8, 3],
    [20, 4],
    [60, 6],
    [40, 10],
  ] as [number, number][],
  /** Seeds 1 to this, per size. */
  randomSeeds: 100,
  /** Seeds 1 to this, per size and per sign that is tight. */
  tightSeeds: 20,
  /** The product nearest to 0 in a tight configuration. */
  tightSlack: 1e-9,
  /** [N, d] of Construction 3. */
  constructions: [
    [5, 3],
    [20, 3],
    [60, 3],
    [6, 4],
    [12, 4],
    [7, 5],
    [40, 5],
    [30, 8],
  ] as [number, number][],
};

/** A configuration with the signs of eq. (25) and N >= d + 2, in axes drawn at random. */
export interface GapDraw extends PairVectors {
  kind: "random" | "tight" | "construction-3";
}

/** Every configuration of `GAP_SETTINGS`, in its order; the same on every call. */
export function gapDraws(): GapDraw[] {
  const { sizes, randomSeeds, tightSeeds, tightSlack, constructions } = GAP_SETTINGS;
  const draws: GapDraw[] = [];
  const add = (kind: GapDraw["kind"], pair: PairVectors) =>
    draws.push({ kind, ...rotated(pair, torchGenerator(draws.length)) });
  for (const [n, d] of sizes) {
    for (const seed of upTo(randomSeeds)) add("random", gapConfiguration(seed, n, d));
    for (const tight of ["matching", "non-matching"] satisfies Tight[])
      for (const seed of upTo(tightSeeds))
        add("tight", tightConfiguration(seed, n, d, tight, tightSlack));
  }
  for (const [n, d] of constructions) add("construction-3", construction3(d, n));
  return draws;
}

/** The whole numbers from 1 to `count`. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
