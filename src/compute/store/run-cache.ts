import { join } from "node:path";
import { z } from "zod";
import { EncoderOutcome } from "../schemas/encoder-outcome.ts";
import { TrainingOutcome } from "../schemas/outcome.ts";
import type { TrainingCase } from "../schemas/case.ts";
import { canonicalJson } from "./canonical.ts";
import { readTextIfAny, writeFile } from "./files.ts";
import { sha256 } from "./hash.ts";

/** The name under which a finished run is kept: what was trained, and by which code. */
export function runKey(run: TrainingCase, engineCode: string): string {
  return sha256(engineCode, canonicalJson(run));
}

/** What training took, on the machine where it was trained. */
const seconds = z.number().nonnegative();

const KeptRun = z.strictObject({ seconds, outcome: TrainingOutcome });
export type KeptRun = z.infer<typeof KeptRun>;

const KeptEncoderRun = z.strictObject({ seconds, outcome: EncoderOutcome });
export type KeptEncoderRun = z.infer<typeof KeptEncoderRun>;

/** A finished run that was kept, or null. A damaged file counts as none: it is only a cache. */
export function readRun(folder: string, key: string): KeptRun | null {
  return readKept(folder, key, KeptRun);
}

/** The same for a run on the emoji. */
export function readEncoderRun(folder: string, key: string): KeptEncoderRun | null {
  return readKept(folder, key, KeptEncoderRun);
}

function readKept<S extends z.ZodType>(folder: string, key: string, schema: S): z.output<S> | null {
  const text = readTextIfAny(join(folder, `${key}.json`));
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function keepRun(folder: string, key: string, run: KeptRun | KeptEncoderRun): void {
  writeFile(join(folder, `${key}.json`), JSON.stringify(run));
}
