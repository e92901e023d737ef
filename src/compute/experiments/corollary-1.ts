import { KNOWN_CODES } from "../math/codes/table.ts";
import { construction1 } from "../math/constellations/construction-1.ts";
import { innerProductMatrix } from "../math/inner-product-matrix.ts";
import type { PairVectors } from "../math/pair-loss.ts";
import { retrieval } from "../math/retrieval.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import { exact, truth } from "./calculation.ts";
import { outcomeOf, type Experiment, type Metric } from "./experiment.ts";
import { basicRuns, FORMS } from "./figure-5.ts";
import {
  asConstellation,
  drawnConstellations,
  drawnPair,
  type Constellation,
} from "./theory/drawn-constellations.ts";
import {
  allMoved,
  nearestFailure,
  survivesProductError,
  towardsFailure,
} from "./theory/retrieval-errors.ts";
import { tally } from "./theory/tally.ts";

const settings = {
  draws: 1000,
  seed: 1_000_000,
  /** Construction 1 on every code. */
  lift: { delta: 0.7, phi: 0.5 },
  /** Drawn directions per constellation in which all queries are moved. */
  directions: 20,
  /** Parts of the margin, below and above. */
  below: 0.999,
  above: 1.001,
  /** Two pairs with V_2 = -V_1 and this margin, where the margin is all that a query can be moved. */
  opposite: 0.6,
} as const;

/** Codes, constructions, draws and the trained runs of Figure 5: retrieval, with and without errors. */
export const experiment: Experiment = {
  id: "corollary-1",
  settings: { ...settings },
  runs: basicRuns,
  summarise(outcomes) {
    const drawn = drawnConstellations(settings.draws, settings.seed);
    return {
      metrics: [
        ...retrievalMetrics("codes", codes()),
        ...retrievalMetrics("constructed", codes().map(lifted)),
        ...retrievalMetrics(
          "drawn",
          drawn.map((c) => c.pair),
        ),
        ...retrievalMetrics(
          "trained",
          FORMS.map((form) => trained(outcomes, form)),
        ),
        ...withoutMargin(),
        ...robustness(drawn),
      ],
      series: {},
    };
  },
};

function codes(): PairVectors[] {
  return KNOWN_CODES.map(({ generate }) => {
    const { X, n, d } = generate();
    return { U: X, V: X, n, d };
  });
}

function lifted(pair: PairVectors): PairVectors {
  return construction1(pair, settings.lift.delta, settings.lift.phi);
}

function trained(outcomes: ReadonlyMap<string, TrainingOutcome>, form: string): PairVectors {
  const [U, V] = outcomeOf(outcomes, form).final.vectors;
  const flat = (rows: number[][]) => Float64Array.from(rows.flat());
  return { U: flat(U!), V: flat(V!), n: U!.length, d: U![0]!.length };
}

function retrievalMetrics(kind: string, pairs: readonly PairVectors[]): Metric[] {
  const found = pairs.map((pair) => retrieval(innerProductMatrix(pair), pair.n));
  const separated = pairs.filter((pair) => asConstellation(pair) !== null).length;
  const id = (name: string) => `corollary-1/${kind}.${name}`;
  return [
    exact(id("sets"), pairs.length),
    exact(id("constellations"), separated),
    exact(
      id("pairs"),
      pairs.reduce((sum, { n }) => sum + n, 0),
    ),
    exact(id("least-forward"), Math.min(...found.map((r) => r.forward))),
    exact(id("least-backward"), Math.min(...found.map((r) => r.backward))),
    exact(id("unique"), found.filter((r) => r.unique).length),
  ];
}

/** Margin zero, where a neighbour need not be the only one, and negative, where search errs. */
function withoutMargin(): Metric[] {
  const same = { U: Float64Array.of(1, 0, 1, 0), V: Float64Array.of(1, 0, 1, 0), n: 2, d: 2 };
  const tied = retrieval(innerProductMatrix(same), same.n);
  const negative = Array.from({ length: settings.draws }, (_, i) =>
    drawnPair(settings.seed + i, 10, 3, 0.5),
  ).filter((pair) => asConstellation(pair) === null);
  const wrong = negative.filter((pair) => {
    const { forward, backward } = retrieval(innerProductMatrix(pair), pair.n);
    return Math.min(forward, backward) < 1;
  });
  return [
    exact("corollary-1/tied.found", Math.min(tied.forward, tied.backward)),
    exact("corollary-1/tied.unique", truth(tied.unique)),
    exact("corollary-1/negative.draws", negative.length),
    exact("corollary-1/negative.with-errors", wrong.length),
  ];
}

function robustness(drawn: readonly Constellation[]): Metric[] {
  const { below, above, directions, seed } = settings;
  const [gap, ratio, random, worst, product] = [tally(), tally(), tally(), tally(), tally()];
  let failed = 0;
  let failedWithinTwice = 0;
  const perfect = (pair: PairVectors) => retrieval(innerProductMatrix(pair), pair.n).forward === 1;
  drawn.forEach((constellation, at) => {
    const { pair, S, margin: m } = constellation;
    for (let i = 0; i < pair.n; i++)
      for (let j = 0; j < pair.n; j++)
        if (i !== j) gap.add(S[i * pair.n + i]! - S[i * pair.n + j]! - 2 * m, 1e-14);
    const failure = nearestFailure(pair, S);
    ratio.add(failure.length / m - 1, 1e-12);
    for (let k = 0; k < directions; k++)
      random.add(perfect(allMoved(pair, seed + directions * at + k, below * m)) ? 0 : -1);
    worst.add(perfect(towardsFailure(pair, failure, below * m)) ? 0 : -1);
    if (!perfect(towardsFailure(pair, failure, above * failure.length))) failed++;
    if (failure.length <= 2 * m) failedWithinTwice++;
    product.add(survivesProductError(constellation, below * m) ? 0 : -1);
  });
  const id = (name: string) => `corollary-1/${name}`;
  // In a code every tightest product has a matching one beside it in its row.
  const harmed = codes().filter((pair) => {
    const code = asConstellation(pair)!;
    return !survivesProductError(code, above * code.margin);
  });
  const sharp = opposite(settings.opposite);
  return [
    exact(id("gap.cases"), gap.cases),
    exact(id("gap.violations"), gap.violations),
    exact(id("gap.least-slack"), gap.least),
    exact(id("moved.cases"), random.cases + worst.cases),
    exact(id("moved.errors"), random.violations + worst.violations),
    exact(id("moved.too-short"), ratio.violations),
    exact(id("moved.least-ratio"), 1 + ratio.least),
    exact(id("moved.failing"), failed),
    exact(id("moved.failing-within-twice"), failedWithinTwice),
    exact(id("product-error.harmful-below"), product.violations),
    exact(id("product-error.codes-harmed"), harmed.length),
    exact(id("opposite.margin"), sharp.margin),
    exact(id("opposite.ratio"), nearestFailure(sharp.pair, sharp.S).length / sharp.margin),
  ];
}

/** V_1 = e, V_2 = -e, and U_1, U_2 at products +-m with them. */
function opposite(m: number): Constellation {
  const height = Math.sqrt(1 - m * m);
  const pair = {
    U: Float64Array.of(m, height, -m, height),
    V: Float64Array.of(1, 0, -1, 0),
    n: 2,
    d: 2,
  };
  return asConstellation(pair)!;
}
