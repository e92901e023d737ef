import { CliError } from "../error.ts";
import { ENGINE_NAMES, type EngineName } from "../engines/engine.ts";
import type { EncoderRun, Experiment, Run } from "../experiments/experiment.ts";
import { root } from "../root.ts";
import { canonicalJson } from "../store/canonical.ts";
import type { Folders } from "../store/folders.ts";
import { sha256 } from "../store/hash.ts";
import { readResult } from "../store/results.ts";
import { hashSources } from "../store/sources.ts";
import { encoderCode } from "./encoders/code.ts";
import { engineCode, NO_ENGINE } from "./engines.ts";

/** What an artefact's result must have been made from to be fresh. */
export interface Recipe {
  experiment: Experiment;
  runs: Run[];
  /** On the emoji; `runs` is empty then. */
  encoderRuns: EncoderRun[];
  /** `none` where nothing is trained. */
  engine: EngineName | typeof NO_ENGINE.name;
  spec: string;
  code: string;
}

/** The recipe of an experiment; `engineCode` is the hash of the engine's own code. */
export function recipeOf(
  experiment: Experiment,
  engine: EngineName,
  engineCode: string,
  seeds?: number,
): Recipe {
  const options = seeds === undefined ? {} : { seeds };
  const runs = experiment.runs(options);
  const encoderRuns = experiment.encoders?.runs(options) ?? [];
  const specified = { settings: experiment.settings, runs: [...runs, ...encoderRuns] };
  const spec = sha256(canonicalJson(specified));
  const sources = hashSources([`src/compute/experiments/${experiment.id}.ts`], root);
  const recipe = { experiment, runs, encoderRuns, spec };
  // The towers are TensorFlow.js's, whatever trains the vectors of other experiments.
  if (experiment.encoders)
    return { ...recipe, engine: "tfjs", code: sha256(sources, encoderCode()) };
  if (runs.length === 0) return { ...recipe, engine: NO_ENGINE.name, code: sources };
  return { ...recipe, engine, code: sha256(sources, engineCode) };
}

/** Why the result must be computed, or null if it is fresh. */
export function whyStale(folders: Folders, recipe: Recipe): string | null {
  const { experiment, engine, spec, code } = recipe;
  try {
    const sealed = readResult(folders, experiment.id);
    if (!sealed) return "no result yet";
    if (sealed.result.engine.name !== engine)
      return `the result is of another engine: ${sealed.result.engine.name}`;
    if (sealed.seal.spec !== spec) return "the specification changed";
    if (sealed.seal.code !== code) return "the code changed";
    return null;
  } catch (error) {
    if (error instanceof CliError) return error.message;
    throw error;
  }
}

/**
 * The same without regard to the engine asked for: a result counts as fresh when the engine that made
 * it would make it again. So a committed result of wasm stays on a machine with a GPU, and so does
 * what `reproduce --engine` put into a working copy.
 */
export async function whyStaleByOwnEngine(
  folders: Folders,
  recipe: Recipe,
): Promise<string | null> {
  const why = whyStale(folders, recipe);
  if (why === null || recipe.runs.length === 0) return why;
  const maker = makerOf(folders, recipe);
  if (maker === null) return why;
  return whyStale(folders, recipeOf(recipe.experiment, maker, await engineCode(maker)));
}

/** The engine of a sealed result where it is another than the recipe's, or null. */
export function makerOf(folders: Folders, { experiment, engine }: Recipe): EngineName | null {
  try {
    const name = readResult(folders, experiment.id)?.result.engine.name;
    return ENGINE_NAMES.find((known) => known === name && known !== engine) ?? null;
  } catch {
    return null; // damaged: `whyStale` has said so
  }
}
