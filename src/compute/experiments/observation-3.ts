import { calculation, exact, truth } from "./calculation.ts";
import { lossDraws, sigmoidTerms, sumOf, type LossRanges } from "./theory/loss-formulas.ts";
import { tally } from "./theory/tally.ts";

const RANGES: LossRanges = {
  n: [2, 20],
  dim: [2, 8],
  temperature: [0.01, 1000],
  relativeBias: [-1.5, 1.5],
};
const settings = {
  draws: 1000,
  firstSeed: 1,
  ranges: RANGES,
  /** Sizes at which every term is the same, so that the upper bound is met. */
  equalTerms: [2, 3, 10, 50],
  /** Inverse temperatures at which one pair is on the wrong side and the others are ever further off. */
  oneTerm: [10, 100, 1000],
};

/** A sum of N^2 terms is rounded N^2 times; the bounds are met exactly by some draws. */
const ROUNDING = 1e-12;

/** Matching products 1 and non-matching -1, but for one pair: the lower bound is nearly met. */
function oneWrong(n: number): Float64Array {
  const S = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : -1));
  S[0] = -0.5;
  return S;
}

export const experiment = calculation({
  id: "observation-3",
  settings,
  calculate() {
    const atLeast = tally();
    const atMost = tally();
    let negative = 0;
    let [low, high] = [Infinity, 0];
    const check = (S: Float64Array, n: number, t: number, b: number) => {
      const terms = sigmoidTerms(S, n, t, b);
      const loss = sumOf(terms);
      const largest = terms.reduce((a, x) => Math.max(a, x), 0);
      if (!(loss >= 0)) negative++;
      atLeast.add(loss - largest);
      atMost.add(n * n * largest - loss, ROUNDING * loss);
      if (largest > 0) {
        low = Math.min(low, loss / largest);
        high = Math.max(high, loss / (n * n * largest));
      }
    };
    for (const { S, n, temperature, relativeBias } of lossDraws(
      settings.firstSeed,
      settings.draws,
      RANGES,
    ))
      check(S, n, temperature, temperature * relativeBias);
    // All terms log 2: the same product everywhere, and b = t s.
    for (const n of settings.equalTerms) check(new Float64Array(n * n).fill(0.25), n, 8, 2);
    for (const t of settings.oneTerm) check(oneWrong(4), 4, t, 0);
    const add = (name: string, value: number) => exact(`observation-3/${name}`, value);
    return {
      metrics: [
        add("draws", settings.draws),
        add("cases", atLeast.cases),
        add("negative", negative),
        add("lower.violations", atLeast.violations),
        add("lower.closest", low),
        add("upper.violations", atMost.violations),
        add("upper.closest", high),
        add("upper.met", truth(Math.abs(high - 1) <= ROUNDING)),
      ],
      series: {},
    };
  },
});
