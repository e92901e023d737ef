import { join } from "node:path";
import { z } from "zod";
import { TrainingOutcome } from "../schemas/outcome.ts";
import type { TrainingCase } from "../schemas/case.ts";
import { canonicalJson } from "./canonical.ts";
import { readTextIfAny, writeFile } from "./files.ts";
import { sha256 } from "./hash.ts";

/** The name under which a finished run is kept: what was trained, and by which code. */
export function runKey(run: TrainingCase, engineCode: string): string {
  return sha256(engineCode, canonicalJson(run));
}

const KeptRun = z.strictObject({
  /** What training took, on the machine where it was trained. */
  seconds: z.number().nonnegative(),
  outcome: TrainingOutcome,
});
export type KeptRun = z.infer<typeof KeptRun>;

/** A finished run that was kept, or null. A damaged file counts as none: it is only a cache. */
export function readRun(folder: string, key: string): KeptRun | null {
  const text = readTextIfAny(join(folder, `${key}.json`));
  if (text === null) return null;
  try {
    return KeptRun.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function keepRun(folder: string, key: string, run: KeptRun): void {
  writeFile(join(folder, `${key}.json`), JSON.stringify(run));
}
