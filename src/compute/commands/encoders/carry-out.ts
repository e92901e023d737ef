import { picturesOf } from "../../dual-encoder/pictures.ts";
import { trainEncoders, type Standing } from "../../dual-encoder/train.ts";
import { nearestNeighbour } from "../../emoji/features/nearest-neighbour.ts";
import { openFeatures, type FeatureTable } from "../../emoji/features/table.ts";
import { EMOJI_SETS } from "../../emoji/icon-set.ts";
import type { EncoderCase, EncoderTraining } from "../../schemas/encoder-case.ts";
import type {
  EncoderOutcome,
  NearestNeighbourOutcome,
  Retrieval,
} from "../../schemas/encoder-outcome.ts";
import { readCheckpoint, removeCheckpoint, writeCheckpoint } from "./checkpoint.ts";

export interface CarryOutOptions {
  /** Names the run in its checkpoint. */
  key: string;
  /** Where the checkpoint is kept while the run is under way. */
  checkpoint: string;
  /** Whether an earlier checkpoint is passed over. */
  fromNothing: boolean;
  signal: AbortSignal;
  /** Share of the run that is done, and how it stands, in words. */
  onProgress: (share: number, label: string) => void;
}

/** Steps between two checkpoints: about ten seconds of work. */
const SAVE_EVERY = 50;

let opened: { names: number | undefined; table: FeatureTable } | undefined;

/** Does what a case says, on the TensorFlow.js backend in use. Throws as `trainEncoders`. */
export async function carryOut(
  run: EncoderCase,
  options: CarryOutOptions,
): Promise<EncoderOutcome> {
  if (opened?.names !== run.names || !opened)
    opened = { names: run.names, table: openFeatures(undefined, run.names) };
  const { table } = opened;
  if (run.task === "nearest-neighbour") return baseline(table);
  const { key, checkpoint, fromNothing, signal, onProgress } = options;
  const from = fromNothing ? null : readCheckpoint(checkpoint, key);
  const { outcome } = await trainEncoders(
    run,
    await picturesOf(run, (set, variant) => table.rows(set, variant)),
    {
      ...(from && { from }),
      saveEvery: SAVE_EVERY,
      save: (snapshot) => {
        writeCheckpoint(checkpoint, key, snapshot);
      },
      signal,
      onStep: (standing) => {
        onProgress(standing.step / run.steps, describeStanding(run, standing));
      },
    },
  );
  removeCheckpoint(checkpoint);
  return outcome;
}

async function baseline(table: FeatureTable): Promise<NearestNeighbourOutcome> {
  const tables = await Promise.all(EMOJI_SETS.map((set) => table.rows(set, 0)));
  const retrieval: Record<string, Retrieval> = {};
  EMOJI_SETS.forEach((set, fold) => {
    const others = tables.filter((_, i) => i !== fold);
    retrieval[set] = nearestNeighbour(tables[fold]!, others);
  });
  return {
    task: "nearest-neighbour",
    names: table.names.length,
    dropped: table.dropped.map(({ name }) => name),
    retrieval,
  };
}

/** How a run stands, in words. */
export function describeStanding(
  { steps, parameterization }: EncoderTraining,
  { step, loss, temperature, bias, evaluation }: Standing,
): string {
  const relative = parameterization === "bias" ? bias / temperature : bias;
  const top1 = evaluation?.imageToName.top1;
  return (
    `step ${step} of ${steps}, loss ${loss.toFixed(3)}, t ${temperature.toFixed(1)}, ` +
    `b_rel ${relative.toFixed(3)}` +
    (top1 === undefined ? "" : `, held-out top-1 ${top1.toFixed(3)} at step ${evaluation!.step}`)
  );
}
