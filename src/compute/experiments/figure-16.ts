import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import type { Series } from "../schemas/result.ts";
import type { Experiment, Metric, Run } from "./experiment.ts";
import { outcomeOf, stateAfter } from "./experiment.ts";
import { HALFWAY, SIZE, START_TEMPERATURE } from "./notebooks/configuration.ts";
import { spread } from "./spread.ts";
import { lossTolerance, temperatureTolerance } from "./tolerances.ts";
import { curveSteps, trained, training, type LossForm } from "./training.ts";

/**
 * Five initial biases under both parameterizations, from the same vectors; notebook
 * BiasParamLeadsToZeroRB, seed 50, and ten seeds more. Figures 17, 18 and 19 read the same runs.
 */
export const settings = {
  ...SIZE,
  temperature: START_TEMPERATURE,
  /** Where b starts; the relative bias starts at a tenth, since t starts at 10. */
  biases: [-10, -5, 0, 5, 10],
  /** Seeds 50 and up; the first is the authors'. Under the formula only that one. */
  seedsPerBias: 11,
};
export const METHODS = ["relative-bias", "bias"] as const;
export type Method = (typeof METHODS)[number];

/** Steps of the curves; those before 50 lie on one another in a drawing over 10,000. */
const CURVE = curveSteps(settings.steps, 250);
/** The state after a step is what the trace holds at the next. */
const RECORD = [...CURVE, HALFWAY + 1].toSorted((a, b) => a - b);

/** `b3.relative-bias`: a method from one initial bias, in the ids of metrics and series. */
export const armOf = (method: Method, bias: number) => `b${bias}.${method}`;
const runId = (form: LossForm, method: Method, bias: number, run: number) =>
  `${form}/${armOf(method, bias)}/r${run}`;

/** `seeds` runs per initial bias and method on the authors' code, and the first on the formula. */
export function comparisonRuns(seeds = settings.seedsPerBias): Run[] {
  const { n, dim, steps, seed, temperature, biases } = settings;
  const forms = { published: seeds, formula: 1 };
  return (["published", "formula"] as const).flatMap((form) =>
    METHODS.flatMap((method) =>
      biases.flatMap((bias, i) =>
        Array.from({ length: forms[form] }, (_, r): Run => ({
          id: runId(form, method, i, r),
          case: training({
            form,
            n,
            dim,
            steps,
            seed: seed + r,
            draws: [2 * i, 2 * i + 1],
            parameterization: method,
            temperature: trained(temperature),
            bias: trained(method === "bias" ? bias : bias / temperature),
            record: RECORD,
          }),
        })),
      ),
    ),
  );
}

type Outcomes = ReadonlyMap<string, TrainingOutcome>;

/** One method from one initial bias: all its runs on the authors' code, the authors' seed first. */
export interface Arm {
  /** `b3.relative-bias`. */
  id: string;
  method: Method;
  /** Position of the initial bias. */
  bias: number;
  authors: TrainingOutcome;
  seeds: TrainingOutcome[];
  /** The authors' seed under the paper's formula. */
  formula: TrainingOutcome;
}

/** The ten arms; throws `missing run: id` without the authors' seed. */
export function armsOf(outcomes: Outcomes): Arm[] {
  return settings.biases.flatMap((_, bias) =>
    METHODS.map((method) => {
      const run = (r: number) => runId("published", method, bias, r);
      const authors = outcomeOf(outcomes, run(0));
      const seeds = [authors];
      while (outcomes.has(run(seeds.length))) seeds.push(outcomeOf(outcomes, run(seeds.length)));
      const formula = outcomeOf(outcomes, runId("formula", method, bias, 0));
      return { id: armOf(method, bias), method, bias, authors, seeds, formula };
    }),
  );
}

type TraceEntry = TrainingOutcome["trace"][number];

/** A quantity over training: the authors' seed under both forms, and the range over all seeds. */
export function curveOf(arm: Arm, quantity: (entry: TraceEntry) => number): Series {
  const curve = ({ trace }: TrainingOutcome) =>
    trace.filter(({ step }) => CURVE.includes(step)).map(quantity);
  const curves = arm.seeds.map(curve);
  const over = (extreme: (...values: number[]) => number) =>
    CURVE.map((_, s) => extreme(...curves.map((values) => values[s]!)));
  return {
    step: CURVE,
    authors: curve(arm.authors),
    formula: curve(arm.formula),
    low: over(Math.min),
    high: over(Math.max),
  };
}

export const experiment: Experiment = {
  id: "figure-16",
  settings,
  runs: ({ seeds } = {}) => comparisonRuns(seeds),
  summarise(outcomes) {
    const metrics: Metric[] = [];
    const series: Record<string, Series> = {};
    const add = (name: string, value: number, tolerance: number) =>
      metrics.push({ id: `figure-16/${name}`, value, tolerance });
    for (const arm of armsOf(outcomes)) {
      const { authors, formula } = arm;
      const finals = arm.seeds.map(({ final }) => final.temperature);
      const addT = (name: string, t: number) =>
        add(`${arm.id}.temperature.${name}`, t, temperatureTolerance(t));
      add(`${arm.id}.runs`, arm.seeds.length, 0);
      addT("halfway", stateAfter(authors, HALFWAY).temperature);
      addT("authors", authors.final.temperature);
      addT("formula", formula.final.temperature);
      addT("mean", mean(finals));
      add(`${arm.id}.temperature.sd`, spread(finals), temperatureTolerance(mean(finals)));
      addT("lowest", Math.min(...finals));
      const curve = curveOf(arm, (entry) => entry.temperature);
      // From its start at 10, t may fall before it rises.
      addT("dip", Math.min(...curve["authors"]!));
      add(`${arm.id}.loss.authors`, authors.final.loss, lossTolerance(authors.final.loss));
      series[arm.id] = curve;
    }
    // The protocol, as the runs themselves have it.
    const { trace, final } = outcomeOf(outcomes, runId("published", "bias", 0, 0));
    add("protocol.pairs", final.vectors[0]!.length, 0);
    add("protocol.steps", trace.at(-1).step, 0);
    add("protocol.temperature", trace[0]!.temperature, 0);
    return { metrics, series };
  },
};
