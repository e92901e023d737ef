import { stdout } from "node:process";
import { z } from "zod";
import { CliError } from "../error.ts";
import type { EngineName } from "../engines/engine.ts";
import { TrainingCase } from "../schemas/case.ts";
import { canonicalJson } from "../store/canonical.ts";
import { checkWritable, parseJson, readTextIfAny, writeFile } from "../store/files.ts";
import { openEngine } from "./engines.ts";
import { createProgress } from "./progress.ts";

export interface TrainOptions {
  engine: EngineName;
  out?: string;
  /** Threads for the run. */
  workers?: number;
}

const ADVICE = "Correct the case file; src/compute/schemas/case.ts describes every field.";

/** Trains the case of a file; writes the outcome to `out` or to standard output. */
export async function train(file: string, options: TrainOptions): Promise<void> {
  const { engine: name, out, workers } = options;
  const threaded = name === "wasm-blocks";
  if (workers !== undefined && !threaded)
    throw new CliError(
      `invalid option: --workers with the ${name} engine, which does not share a run out`,
      "Leave it out, or add --engine wasm-blocks.",
    );
  const text = readTextIfAny(file);
  if (text === null)
    throw new CliError(`missing case file: ${file}`, "Name a JSON file with a training case.");
  const run = readCase(text, file);
  if (out !== undefined) checkWritable(out);
  const progress = createProgress();
  const engine = await openEngine(name, threaded ? workers : 1);
  try {
    const outcome = await engine.train(run, {
      onStep: (done) => {
        progress.update(done / run.steps, `step ${done} of ${run.steps}`);
      },
    });
    progress.end();
    if (out === undefined) stdout.write(canonicalJson(outcome));
    else writeFile(out, canonicalJson(outcome));
  } finally {
    progress.end();
    await engine.close();
  }
}

/** A bare case, or one under the key `case` of a file that also holds what is expected of it. */
function readCase(text: string, file: string): TrainingCase {
  const whole = parseJson(text, z.unknown(), file, ADVICE);
  const wrapped = whole !== null && typeof whole === "object" && "case" in whole;
  return wrapped
    ? parseJson(text, z.object({ case: TrainingCase }), file, ADVICE).case
    : parseJson(text, TrainingCase, file, ADVICE);
}
