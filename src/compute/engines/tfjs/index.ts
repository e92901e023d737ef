import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import type { Engine } from "../engine.ts";
import { chooseBackend, useBackend, type BackendOptions, type Chosen } from "./backend.ts";
import { BatchQueue, type TrainBatch } from "./queue.ts";
import { trainTogether } from "./train.ts";
import type { BackendName } from "./probes.ts";
import { inTurn } from "./turn.ts";

/** Runs in a batch: a GPU wants many at once, a processor what its cache can hold. */
const BATCH: Record<BackendName, number> = {
  "tfjs-node-gpu": 128,
  "tfjs-node": 8,
  webgpu: 128,
  wasm: 8,
  cpu: 1,
};

export interface TfjsEngineOptions extends BackendOptions {
  /** How many runs of one shape are trained together at most; a number that suits the backend. */
  batch?: number;
}

/** The engine, and what it computes with. */
export interface TfjsEngine extends Engine, Chosen {
  /**
   * Trains runs of one shape together: the outcomes in the order of the cases.
   *
   * Rejects with the first failure, once all have ended, and with `invalid batch: ...` when the
   * shapes differ.
   */
  trainBatch(cases: readonly TrainingCase[]): Promise<TrainingOutcome[]>;
}

/**
 * TensorFlow.js as an engine: float32, gradients by its automatic differentiation. Runs of one
 * shape that wait at the same time are trained as one batch.
 *
 * Throws as `chooseBackend`.
 */
export async function createTfjsEngine(options: TfjsEngineOptions = {}): Promise<TfjsEngine> {
  const chosen = await chooseBackend(options);
  const { batch = BATCH[chosen.backend] } = options;
  const train: TrainBatch = (members) =>
    inTurn(async () => {
      await useBackend(chosen.backend);
      return trainTogether(members);
    });
  const queue = new BatchQueue(batch, train);
  return {
    ...chosen,
    about: describe(chosen),
    name: "tfjs",
    precision: "float32",
    concurrency: batch,
    train: (run, trainOptions) => queue.train(run, trainOptions),
    trainBatch: async (cases) => {
      const results = await train(cases.map((run) => ({ run })));
      return results.map((result) => {
        if (result.status === "rejected") throw result.reason;
        return result.value;
      });
    },
    close: () => queue.close(),
  };
}

function describe({ backend, rejected }: Chosen): string {
  return [`on ${backend}`, ...rejected.map((r) => `not ${r.backend}: ${r.reason}`)].join("; ");
}
