import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { exact } from "../calculation.ts";
import { outcomeOf, type Metric, type Run } from "../experiment.ts";
import { fixedBiasRuns } from "../figure-8.ts";
import { trained, training } from "../training.ts";
import { gridRuns } from "./margin-grid.ts";
import { tally } from "./tally.ts";

/** Runs on the paper's formula from t = 10, b = 0, looked at after every step. */
export const ZERO_LOSS_SETTINGS = {
  sizes: [
    [20, 3],
    [40, 8],
    [100, 10],
  ] as [number, number][],
  seeds: 2,
  firstSeed: 50,
  steps: 3000,
  temperature: 10,
  bias: 0,
  /** Runs of Figure 9 on the formula, per relative bias, of which the last state is looked at. */
  figure9Runs: 10,
};
const METHODS = ["relative-bias", "bias"] as const;

const EVERY_STEP = "every-step/";
const ENDS = { "problem-1/": () => gridRuns(), "figure-9/": figure9Runs };

function figure9Runs(): Run[] {
  return fixedBiasRuns("formula", ZERO_LOSS_SETTINGS.figure9Runs);
}

/** Runs with every step on record, and runs of other artefacts, of which the end is looked at. */
export function zeroLossRuns(): Run[] {
  const { sizes, seeds, firstSeed, steps, temperature, bias } = ZERO_LOSS_SETTINGS;
  const own = sizes.flatMap(([n, dim]) =>
    METHODS.flatMap((parameterization) =>
      Array.from({ length: seeds }, (_, r): Run => ({
        id: `${EVERY_STEP}n${n}-d${dim}/${parameterization}/r${r}`,
        case: training({
          form: "formula",
          ...{ n, dim, steps, parameterization },
          seed: firstSeed + r,
          draws: [0, 1],
          temperature: trained(temperature),
          bias: trained(bias),
          // The trace tells the state before a step's update, a measurement the one after it.
          record: Array.from({ length: steps }, (_, s) => s + 1),
          measure: Array.from({ length: steps }, (_, s) => s + 1),
        }),
      })),
    ),
  );
  const others = Object.entries(ENDS).flatMap(([prefix, runs]) =>
    runs().map((run) => ({ ...run, id: prefix + run.id })),
  );
  return [...own, ...others];
}

/** The sum of eq. (1), b/t, and the two products that decide, at one moment. */
interface State {
  loss: number;
  relativeBias: number;
  temperature: number;
  minMatching: number;
  maxNonMatching: number;
}

/** What Theorem 3.1 says of trained runs: of every state on record, and of the last ones. */
export function zeroLossMetrics(
  artefact: string,
  outcomes: ReadonlyMap<string, TrainingOutcome>,
): Metric[] {
  const separated = tally();
  const bounded = tally();
  const counts = { states: 0, runs: 0, reached: 0, ends: 0, endsReached: 0 };
  const last: State[] = [];
  const look = (state: State) => {
    if (!(state.loss < Math.LN2)) return false;
    const { relativeBias, minMatching, maxNonMatching } = state;
    // Strict, as the implication is: a tie is a violation.
    const slack = Math.min(minMatching - relativeBias, relativeBias - maxNonMatching);
    separated.add(slack > 0 ? slack : -Infinity);
    bounded.add(1 - Math.abs(relativeBias));
    return true;
  };
  for (const { id, case: at } of zeroLossRuns()) {
    if (!outcomes.has(id)) continue;
    const outcome = outcomeOf(outcomes, id);
    const end = finalState(at, outcome);
    const reached = look(end);
    if (!id.startsWith(EVERY_STEP)) {
      counts.ends++;
      if (reached) counts.endsReached++;
      continue;
    }
    const states = statesOf(at, outcome);
    counts.states += states.length + 1;
    counts.runs++;
    states.forEach(look);
    if (reached) {
      counts.reached++;
      last.push(end);
    }
  }
  const add = (name: string, value: number, tolerance = 0): Metric => ({
    id: `${artefact}/trained.${name}`,
    value,
    tolerance,
  });
  return [
    add("runs", counts.runs),
    add("states", counts.states),
    add("runs-below", counts.reached),
    add("ends", counts.ends),
    add("ends-below", counts.endsReached, counts.ends),
    add("states-below", separated.cases, counts.states),
    exact(`${artefact}/trained.violations`, separated.violations),
    add("least-slack", separated.least, 0.01),
    exact(`${artefact}/trained.out-of-range`, bounded.violations),
    add("end.least-margin", Math.min(...last.map(marginOf)), 0.01),
    add("end.largest-offset", Math.max(...last.map(offsetOf)), 0.01),
    add("end.least-temperature", Math.min(...last.map((s) => s.temperature)), 1),
    add("end.largest-loss", Math.max(...last.map((s) => s.loss)), 0.1),
  ];
}

const marginOf = (s: State) => (s.minMatching - s.maxNonMatching) / 2;
/** How far b/t is from the b*_rel of the vectors. */
const offsetOf = (s: State) => Math.abs(s.relativeBias - (s.minMatching + s.maxNonMatching) / 2);

/** The states before each recorded step but the first, with the geometry after the step before. */
function statesOf(at: TrainingCase, { trace, measurements }: TrainingOutcome): State[] {
  const measured = new Map(measurements!.map((m) => [m.step, m]));
  return trace.flatMap((entry) => {
    const geometry = measured.get(entry.step - 1);
    return geometry ? [stateOf(at, entry, geometry)] : [];
  });
}

const finalState = (at: TrainingCase, { final }: TrainingOutcome): State =>
  stateOf(at, final, final);

function stateOf(
  { n, parameterization }: TrainingCase,
  { loss, temperature, bias }: { loss: number; temperature: number; bias: number },
  { margin, relativeBiasStar }: { margin: number; relativeBiasStar: number },
): State {
  return {
    // Runs record the mean over the n^2 entries.
    loss: loss * n * n,
    temperature,
    relativeBias: parameterization === "bias" ? bias / temperature : bias,
    minMatching: relativeBiasStar + margin,
    maxNonMatching: relativeBiasStar - margin,
  };
}
