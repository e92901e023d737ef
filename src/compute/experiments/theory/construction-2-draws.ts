import { KNOWN_CODES } from "../../math/codes/table.ts";
import {
  construction2,
  construction2Parameters,
  construction2ParametersAsPrinted,
} from "../../math/constellations/construction-2.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import { mersenneTwister, uniform53 } from "../../math/mersenne-twister.ts";
import { separation, separationOver, type Pair } from "../../math/separation.ts";
import { completePairs } from "../training.ts";

/** What Construction 2 is tried on. */
export interface Trials {
  seed: number;
  /** Ids of KNOWN_CODES. */
  codes: readonly string[];
  modalities: readonly number[];
  /** Weights tried on every code and number of modalities. */
  deltas: readonly number[];
  /** Weights drawn evenly from (0, 1] besides. */
  draws: number;
}

/** One configuration of Construction 2, measured, and what eq. (11) says of it. */
export interface Trial {
  code: string;
  alpha: number;
  k: number;
  delta: number;
  /** m* and b* over all pairs of modalities together. */
  margin: number;
  relativeBias: number;
  /** How far one pair of modalities is from another in m* or b*. */
  unevenness: number;
  marginError: number;
  /** b* minus the formula, in the corrected form and as printed. */
  biasError: number;
  printedBiasError: number;
  /** The least slack of eq. (2) at the printed m and b_rel; negative where it fails. */
  printedSlack: number;
}

/** Every code with every number of modalities at every weight. */
export function construction2Trials({ seed, codes, modalities, deltas, draws }: Trials): Trial[] {
  const bits = mersenneTwister(seed);
  const drawn = Array.from({ length: draws }, () => 1 - uniform53(bits));
  return codes.flatMap((id) =>
    modalities.flatMap((k) => [...deltas, ...drawn].map((delta) => trial(id, k, delta))),
  );
}

function trial(id: string, k: number, delta: number): Trial {
  const code = KNOWN_CODES.find((known) => known.id === id);
  if (!code) throw new Error(`unknown code: ${id}`);
  const { n, d } = code;
  const alpha = code.products[0]!.value;
  const vectors = construction2(code.generate().X, n, d, k, delta);
  const width = d + k - 1;
  const pairs: readonly Pair[] = completePairs(k);
  const all = separationOver(vectors, pairs, n, width);
  const unevenness = pairs.map(([a, b]) => {
    const one = separation(vectors[a]!, vectors[b]!, n, width);
    return Math.max(one.minMatching - all.minMatching, all.maxNonMatching - one.maxNonMatching);
  });
  const ours = construction2Parameters(alpha, k, delta);
  const printed = construction2ParametersAsPrinted(alpha, k, delta);
  return {
    code: id,
    alpha,
    k,
    delta,
    margin: margin(all),
    relativeBias: relativeBiasStar(all),
    unevenness: Math.max(...unevenness),
    marginError: margin(all) - ours.margin,
    biasError: relativeBiasStar(all) - ours.relativeBias,
    printedBiasError: relativeBiasStar(all) - printed.relativeBias,
    printedSlack: Math.min(
      all.minMatching - (printed.relativeBias + printed.margin),
      printed.relativeBias - printed.margin - all.maxNonMatching,
    ),
  };
}
