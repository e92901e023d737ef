import { sigmoidLossGradient } from "../math/sigmoid-loss.ts";
import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import { exact } from "./calculation.ts";
import { outcomeOf, type Experiment, type Metric, type Run } from "./experiment.ts";
import {
  lossDraws,
  relativeBiasTerms,
  sigmoidTerms,
  sumOf,
  type LossDraw,
  type LossRanges,
} from "./theory/loss-formulas.ts";
import { biasTolerance, lossTolerance } from "./tolerances.ts";
import { trained, training } from "./training.ts";

const RANGES: LossRanges = {
  n: [2, 12],
  dim: [2, 8],
  temperature: [0.1, 200],
  relativeBias: [-1.2, 1.2],
};
const settings = {
  draws: 1000,
  firstSeed: 1,
  ranges: RANGES,
  /** Pairs of runs, one per parameterization, from the same vectors, t and b = t b_rel. */
  runs: {
    n: 20,
    dim: 3,
    steps: 1000,
    seeds: 5,
    firstSeed: 50,
    temperature: 10,
    relativeBias: -0.5,
  },
};
const METHODS = ["relative-bias", "bias"] as const;
type Method = (typeof METHODS)[number];

const runId = (method: Method, run: number) => `${method}/r${run}`;

/** |a - b| over the larger of the two; 0 where both are 0. */
const apart = (a: number, b: number, scale = Math.max(Math.abs(a), Math.abs(b))) =>
  a === b ? 0 : Math.abs(a - b) / scale;

/** How far eq. (9) at (t, b_rel) is from eq. (1) at (t, t b_rel). */
function lossError(draw: LossDraw): number {
  const { S, n, temperature: t, relativeBias } = draw;
  return apart(sumOf(relativeBiasTerms(draw)), sumOf(sigmoidTerms(S, n, t, t * relativeBias)));
}

/** How far the gradients by t and by the bias are from the chain rule's, the worse of the two. */
function gradientError({ S, n, temperature: t, relativeBias }: LossDraw): number {
  const of = (parameterization: Method, bias: number) =>
    sigmoidLossGradient(S, n, { parameterization, temperature: t, bias });
  const relative = of("relative-bias", relativeBias);
  const plain = of("bias", t * relativeBias);
  const byT = plain.temperature + relativeBias * plain.bias;
  // The two terms may cancel, so their sizes are the measure.
  const size = Math.abs(plain.temperature) + Math.abs(relativeBias * plain.bias);
  return Math.max(apart(relative.temperature, byT, size), apart(relative.bias, t * plain.bias));
}

/** What the kernel's first step says under both parameterizations. */
function firstStep(outcomes: ReadonlyMap<string, TrainingOutcome>, run: number) {
  const [relative, plain] = METHODS.map((method) => outcomeOf(outcomes, runId(method, run)));
  const t = settings.runs.temperature;
  return {
    loss: apart(relative!.trace[0]!.loss, plain!.trace[0]!.loss),
    gradient: apart(relative!.gradientAtStep1.bias!, t * plain!.gradientAtStep1.bias!),
  };
}

export const experiment: Experiment = {
  id: "definition-1",
  settings,
  runs({ seeds = Infinity } = {}) {
    const { n, dim, steps, firstSeed, temperature, relativeBias } = settings.runs;
    return METHODS.flatMap((method) =>
      Array.from({ length: Math.min(seeds, settings.runs.seeds) }, (_, r): Run => ({
        id: runId(method, r),
        case: training({
          form: "formula",
          ...{ n, dim, steps },
          seed: firstSeed + r,
          draws: [0, 1],
          parameterization: method,
          temperature: trained(temperature),
          bias: trained(method === "bias" ? temperature * relativeBias : relativeBias),
          record: [1, steps],
        }),
      })),
    );
  },
  summarise(outcomes) {
    const { draws: count, firstSeed, ranges } = settings;
    const draws = lossDraws(firstSeed, count, ranges);
    const pairs = Array.from({ length: outcomes.size / METHODS.length }, (_, r) => r);
    const steps = pairs.map((r) => firstStep(outcomes, r));
    const ends = (method: Method) => pairs.map((r) => outcomeOf(outcomes, runId(method, r)).final);
    const add = (name: string, value: number, tolerance: number): Metric => ({
      id: `definition-1/${name}`,
      value,
      tolerance,
    });
    const metrics = [
      exact("definition-1/draws", count),
      exact("definition-1/loss.worst", Math.max(...draws.map(lossError))),
      exact("definition-1/gradient.worst", Math.max(...draws.map(gradientError))),
      exact("definition-1/runs", pairs.length),
      add("float32.loss.worst", Math.max(...steps.map(({ loss }) => loss)), 1e-6),
      add("float32.gradient.worst", Math.max(...steps.map(({ gradient }) => gradient)), 1e-5),
      ...METHODS.flatMap((method) => {
        const finals = ends(method);
        const loss = mean(finals.map((final) => final.loss));
        const bias = finals.map((f) => (method === "bias" ? f.bias / f.temperature : f.bias));
        return [
          add(`${method}.loss.mean`, loss, lossTolerance(loss)),
          add(`${method}.relative-bias.mean`, mean(bias), biasTolerance()),
        ];
      }),
    ];
    return { metrics, series: {} };
  },
};
