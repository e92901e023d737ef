import type { MarginAndBias } from "../../math/constellations/margin-and-bias.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import type { PairVectors } from "../../math/pair-loss.ts";
import { separation } from "../../math/separation.ts";

/** Margin and relative bias of a pair, from all of its n^2 inner products. */
export function measured({ U, V, n, d }: PairVectors): MarginAndBias {
  const found = separation(U, V, n, d);
  return { margin: margin(found), relativeBias: relativeBiasStar(found) };
}

/** The larger of the two differences. Inner products are at most one, so it needs no scale. */
export function parameterError(a: MarginAndBias, b: MarginAndBias): number {
  return Math.max(Math.abs(a.margin - b.margin), Math.abs(a.relativeBias - b.relativeBias));
}
