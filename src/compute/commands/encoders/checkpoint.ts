import { rmSync } from "node:fs";
import { z } from "zod";
import { MATRICES, type MatrixName } from "../../dual-encoder/initial.ts";
import type { Snapshot } from "../../dual-encoder/state.ts";
import { CliError } from "../../error.ts";
import { EncoderCurve, Evaluation } from "../../schemas/encoder-outcome.ts";
import { parseJson, readTextIfAny, writeFile } from "../../store/files.ts";

/** float32 numbers, little-endian, in base64. */
const Numbers = z.base64();

const Checkpoint = z.strictObject({
  /** Names the run: what is trained, on what, by which code. */
  key: z.string(),
  step: z.int().min(1),
  matrices: z.record(z.enum(MATRICES), z.tuple([Numbers, Numbers, Numbers])),
  scalars: z.strictObject({
    values: z.array(z.number()).length(2),
    first: z.array(z.number()).length(2),
    second: z.array(z.number()).length(2),
  }),
  curve: EncoderCurve,
  evaluations: z.array(Evaluation),
});

/** Writes a run's snapshot, all or nothing. */
export function writeCheckpoint(path: string, key: string, snapshot: Snapshot): void {
  const { step, scalars, curve, evaluations } = snapshot;
  const encoded = MATRICES.map((name) => [name, snapshot.matrices[name].map(encode)]);
  const checkpoint = {
    key,
    step,
    matrices: Object.fromEntries(encoded) as Record<MatrixName, [string, string, string]>,
    scalars: {
      values: [...scalars.values],
      first: [...scalars.moments.first],
      second: [...scalars.moments.second],
    },
    curve,
    evaluations,
  };
  writeFile(path, JSON.stringify(checkpoint));
}

/**
 * The snapshot at `path`, or null if there is none. Throws `CliError` where it is damaged or of
 * another run: to go on from it would mix two.
 */
export function readCheckpoint(path: string, key: string): Snapshot | null {
  const text = readTextIfAny(path);
  if (text === null) return null;
  const advice = `Delete ${path}: the run then starts again.`;
  const found = parseJson(text, Checkpoint, path, advice);
  if (found.key !== key)
    throw new CliError(`the checkpoint ${path} is of another configuration`, advice);
  const { step, matrices, scalars, curve, evaluations } = found;
  const decoded = MATRICES.map((name) => [name, matrices[name].map(decode)]);
  return {
    step,
    matrices: Object.fromEntries(decoded) as Snapshot["matrices"],
    scalars: {
      values: Float64Array.from(scalars.values),
      moments: {
        first: Float64Array.from(scalars.first),
        second: Float64Array.from(scalars.second),
      },
    },
    curve,
    evaluations,
  };
}

export function removeCheckpoint(path: string): void {
  rmSync(path, { force: true });
}

function encode(values: Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64");
}

function decode(text: string): Float32Array {
  const bytes = Buffer.from(text, "base64");
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
