import { mean } from "../math/statistics.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import { armRuns, FORMS, joined, runsOf, summariseArm, type Arm, type Form } from "./arm.ts";
import { outcomeOf, type Experiment, type Metric, type Run } from "./experiment.ts";
import { stuckAtEnd, stuckAtStart, type Stuck } from "./loss-forms/stuck.ts";
import { gapShare } from "./separation-metrics.ts";
import {
  biasTolerance,
  geometryTolerance,
  lossTolerance,
  temperatureTolerance,
} from "./tolerances.ts";
import { fixed, trained, training } from "./training.ts";

/** Size of appendix D.3; seed and draws of the notebook MoreModalities. */
const settings = {
  n: 100,
  dim: 10,
  steps: 10_000,
  temperature: 10,
  fixedTemperatures: [10, 200],
  /** Where b starts in the notebook; appendix D.3 says 0. */
  notebookBias: -10,
  firstSeed: 50,
  seeds: 3,
  /** Trained one after the other from one seeding. */
  growing: [4, 6, 8, 10],
};

/** The notebook draws a pair of matrices per modality and keeps the first. */
const draws = (modalities: number, from = 0) =>
  Array.from({ length: modalities }, (_, m) => from + 2 * m);
const start = { temperature: trained(settings.temperature), bias: trained(0) };

/** Four modalities under the four methods, the bias also from where the notebook has it. */
const FOUR: Arm[] = [
  { id: "four.relative-bias", training: start },
  {
    id: "four.bias",
    training: { ...start, parameterization: "bias" as const, bias: trained(settings.notebookBias) },
  },
  { id: "four.bias-from-0", training: { ...start, parameterization: "bias" as const } },
  ...settings.fixedTemperatures.map((t) => ({
    id: `four.fixed-t${t}`,
    training: { temperature: fixed(t), bias: fixed(0) },
  })),
].map(({ id, training }) => ({ id, training: { ...training, draws: draws(4) } }));

/** Two modalities, for what section 3.5 says of a low inverse temperature. */
const TWO: Arm[] = [
  { id: "two.relative-bias", training: start },
  { id: "two.bias", training: { ...start, parameterization: "bias" as const } },
  { id: "two.fixed-t10", training: { temperature: fixed(10), bias: fixed(0) } },
].map(({ id, training }) => ({ id, training: { ...training, draws: [0, 1] } }));

type Outcomes = ReadonlyMap<string, TrainingOutcome>;
const ARMS = [...FOUR, ...TWO];

/** Runs of the notebook's seed alone, on the authors' code with a trained relative bias. */
function single(id: string, modalityDraws: number[]): Run {
  const { n, dim, steps, firstSeed: seed } = settings;
  const record = [1, steps];
  return {
    id,
    case: training({
      ...start,
      form: "published",
      n,
      dim,
      steps,
      seed,
      record,
      draws: modalityDraws,
    }),
  };
}

/** 4, 6, 8, 10 modalities, the generator running on from one number to the next. */
const GROWING = settings.growing.map((k, i) => {
  const before = settings.growing.slice(0, i).reduce((sum, earlier) => sum + 2 * earlier, 0);
  return single(`k${k}`, draws(k, before));
});

/** Appendix D.3 to the letter: only the vectors of the second modality are trained. */
const fourOnce = single("only-second", draws(4));
const ONLY_SECOND: Run = {
  ...fourOnce,
  case: { ...fourOnce.case, locked: [true, false, true, true] },
};
const SINGLE = [...GROWING, ONLY_SECOND];

export const experiment: Experiment = {
  id: "figure-11",
  settings: { ...settings, forms: [...FORMS], arms: ARMS.map((arm) => arm.id) },
  runs: ({ seeds = settings.seeds } = {}) => [...armRuns(ARMS, settings, seeds), ...SINGLE],
  summarise(outcomes) {
    const summaries = ARMS.flatMap((arm) =>
      FORMS.map((form) => summariseArm("figure-11", arm, form, outcomes)),
    );
    const shares = FORMS.flatMap((form) => {
      const of = (arm: string) => runsOf(outcomes, arm, form);
      const share = (group: string, ...trainedArms: string[]) =>
        gapShare(
          `figure-11/${group}.fixed-t10.${form}`,
          of(`${group}.fixed-t10`),
          trainedArms.map(of),
        );
      return [
        share("four", "four.relative-bias", "four.bias", "four.bias-from-0"),
        share("two", "two.relative-bias", "two.bias"),
      ];
    });
    const ends = SINGLE.flatMap(({ id }) => endOf(id, outcomeOf(outcomes, id)));
    const stuck = FOUR.flatMap((arm) => FORMS.flatMap((form) => stuckMetrics(arm, form, outcomes)));
    return joined(summaries, [...shares, ...ends, ...stuck]);
  },
};

/** Pairs beyond the edge of float32: the mean at the start, and the most that any run ends with. */
function stuckMetrics(arm: Arm, form: Form, outcomes: Outcomes): Metric[] {
  const ends = runsOf(outcomes, arm.id, form);
  const runs = armRuns([arm], settings, ends.length).filter(({ id }) => id.includes(`/${form}/`));
  const total = ({ matching, other }: Stuck) => matching + other;
  const stem = `figure-11/${arm.id}.${form}`;
  return [
    {
      id: `${stem}.stuck-at-start.mean`,
      value: mean(runs.map((run) => total(stuckAtStart(run.case)))),
      tolerance: 5,
    },
    {
      id: `${stem}.stuck-at-end.most`,
      value: Math.max(...runs.map((run, r) => total(stuckAtEnd(run.case, ends[r]!)))),
      // Which pairs stay stuck is chaotic.
      tolerance: 300,
    },
  ];
}

function endOf(id: string, { final }: TrainingOutcome): Metric[] {
  const { margin, temperature, bias, loss } = final;
  const add = (name: string, value: number, tolerance: number): Metric => ({
    id: `figure-11/${id}.${name}`,
    value,
    tolerance,
  });
  return [
    add("gap", 2 * margin, 2 * geometryTolerance()),
    add("temperature", temperature, temperatureTolerance(temperature)),
    add("relative-bias", bias, biasTolerance()),
    add("loss", loss, lossTolerance(loss)),
  ];
}
