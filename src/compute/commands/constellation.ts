import { stdout } from "node:process";
import { z } from "zod";
import { CliError } from "../error.ts";
import { construction1 } from "../math/constellations/construction-1.ts";
import type { PairVectors } from "../math/pair-loss.ts";
import { normaliseRows } from "../math/sphere.ts";
import { ConstellationInput } from "../schemas/constellation.ts";
import { canonicalJson } from "../store/canonical.ts";
import { parseJson, readTextIfAny } from "../store/files.ts";
import { describeConstellation } from "../theory/describe-constellation.ts";

const ADVICE =
  'Give {"U": rows, "V": rows}, or {"X": rows, "delta": 1, "phi": 0} for Construction 1; rows are unit vectors, counted from 0.';

/** Prints what the theory says of the vectors of a file, as JSON. */
export function constellation(file: string): void {
  const text = readTextIfAny(file);
  if (text === null)
    throw new CliError(`missing constellation file: ${file}`, `Name a JSON file. ${ADVICE}`);
  stdout.write(canonicalJson(describeConstellation(readPair(text, file))));
}

function readPair(text: string, file: string): PairVectors {
  const whole = parseJson(text, z.unknown(), file, ADVICE);
  if (whole !== null && typeof whole === "object" && "X" in whole) {
    const { X, delta, phi } = parseJson(text, ConstellationInput.Lifted, file, ADVICE);
    const rows = unitRows(X);
    const pair = { U: rows, V: rows, n: X.length, d: X[0]!.length };
    return delta === 1 ? pair : construction1(pair, delta, phi);
  }
  const { U, V } = parseJson(text, ConstellationInput.Pair, file, ADVICE);
  return { U: unitRows(U), V: unitRows(V), n: U.length, d: U[0]!.length };
}

function unitRows(rows: readonly number[][]): Float64Array {
  return normaliseRows(Float64Array.from(rows.flat()), rows.length, rows[0]!.length);
}
