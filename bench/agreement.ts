import type { TrainingCase } from "../src/compute/schemas/case.ts";
import {
  CHECKPOINTS,
  type Agreement,
  type Difference,
  type EngineRecord,
  type State,
} from "../src/compute/schemas/engine-record.ts";
import { AGREEMENT_CASES } from "./cases.ts";

/** The states of a run at the steps it records. */
export type Train = (run: TrainingCase) => Promise<(State & { step: number })[]>;

export interface AgreementOptions {
  /** What the differences are from; the subject's own where it is the reference. */
  reference: EngineRecord["agreement"] | null;
  /** Seconds that a run may take; one that would take longer ends at an earlier checkpoint. */
  limit: number;
  onCase: (id: string) => void;
}

/**
 * Runs every case to the last checkpoint, or to as late a one as fits into the limit. Throws
 * `missing reference: ...` where the reference does not have the case.
 */
export async function measureAgreement(
  train: Train,
  { reference, limit, onCase }: AgreementOptions,
): Promise<EngineRecord["agreement"]> {
  const found: EngineRecord["agreement"] = {};
  for (const [id, run] of Object.entries(AGREEMENT_CASES)) {
    onCase(id);
    const { states, note } = await asFarAs(train, run, limit);
    const steps: Agreement["steps"] = {};
    for (const { step, ...state } of states) {
      const expected = reference === null ? state : reference[id]?.steps[step];
      if (!expected) throw new Error(`missing reference: ${id} at step ${step}`);
      steps[step] = { ...state, difference: difference(state, expected) };
    }
    found[id] = { n: run.n, dim: run.dim, steps, ...(note === undefined ? {} : { note }) };
  }
  return found;
}

/** A hundred steps tell how long more will take. */
async function asFarAs(train: Train, run: TrainingCase, limit: number) {
  const upTo = (last: number): TrainingCase => {
    const steps = CHECKPOINTS.filter((step) => step <= last);
    return { ...run, steps: last, record: steps, measure: steps };
  };
  let states: Awaited<ReturnType<Train>> = [];
  let secondsPerStep = 0;
  for (const last of CHECKPOINTS.filter((step) => step >= 100)) {
    const expected = secondsPerStep * last;
    if (expected > limit) {
      const note = `not taken to step ${last}: that would take about ${Math.round(expected)} s`;
      return { states, note };
    }
    const start = performance.now();
    states = await train(upTo(last));
    secondsPerStep = (performance.now() - start) / 1000 / last;
  }
  return { states };
}

/** How far two states are apart: loss and temperature relative to the expected, the others not. */
export function difference(actual: State, expected: State): Difference {
  return {
    loss: relative(actual.loss, expected.loss),
    temperature: relative(actual.temperature, expected.temperature),
    bias: Math.abs(actual.bias - expected.bias),
    margin: Math.abs(actual.margin - expected.margin),
  };
}

/** From an expected zero the difference is as it is. */
function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / (Math.abs(expected) || 1);
}
