import { existsSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { CliError } from "../error.ts";
import type { Change } from "../schemas/history.ts";
import type { Provenance, ResultFile, Seal } from "../schemas/result.ts";
import { canonicalJson } from "./canonical.ts";
import { foldersOf, type Folders } from "./folders.ts";
import { sha256 } from "./hash.ts";
import { readResult, writeResult, type Sealed } from "./results.ts";

/** Where results wait that would change a number that is there already. */
export const candidateFolders = ({ data }: Folders): Folders => foldersOf(join(data, "candidates"));

/**
 * Writes a result, unless a number of the one that stands would change: then it becomes a candidate
 * beside it, and the changes are returned. A result of another engine is no change of that kind, and
 * nothing is kept of results in a cache, as of the quick tier.
 * Throws as `writeResult`.
 */
export function offerResult(
  folders: Folders,
  result: ResultFile,
  hashes: Pick<Seal, "spec" | "code">,
  provenance: Provenance,
): Change[] {
  const isScratch = folders.data.split(sep).includes(".cache");
  const standing = isScratch ? null : readSound(folders, result.artefact);
  const changes = standing ? changesBetween(standing.result, result) : [];
  const target = changes.length > 0 ? candidateFolders(folders) : folders;
  writeResult(target, result, hashes, provenance);
  if (changes.length === 0) dropCandidate(folders, result.artefact);
  return changes;
}

/** Whether a candidate of exactly this origin waits beside a result that is sound. */
export function isWaiting(
  folders: Folders,
  artefact: string,
  engine: string,
  { spec, code }: Pick<Seal, "spec" | "code">,
): boolean {
  const candidate = readSound(candidateFolders(folders), artefact);
  return (
    candidate !== null &&
    readSound(folders, artefact) !== null &&
    candidate.result.engine.name === engine &&
    candidate.seal.spec === spec &&
    candidate.seal.code === code
  );
}

/** The engines of the repository's results; what another makes is for a working copy alone. */
const COMMITTED: readonly string[] = ["wasm", "none"];

/** What differs of the numbers that `old` holds; none unless both are of the repository's engine. */
export function changesBetween(old: ResultFile, now: ResultFile): Change[] {
  if (old.engine.name !== now.engine.name || !COMMITTED.includes(now.engine.name)) return [];
  const metrics = Object.entries(old.metrics).map(([metric, value]): Change => {
    return { metric, old: value, new: now.metrics[metric] ?? null };
  });
  const series = Object.entries(old.series).map(([name, columns]): Change => {
    const after = now.series[name];
    const metric = `${old.artefact}/series:${name}`;
    return { metric, old: hashOf(columns), new: after ? hashOf(after) : null };
  });
  return [...metrics, ...series].filter((change) => change.old !== change.new);
}

const hashOf = (value: unknown) => sha256(canonicalJson(value));

/** Removes what waits of an artefact. */
export function dropCandidate(folders: Folders, artefact: string): void {
  const waiting = candidateFolders(folders);
  for (const file of [
    waiting.seal(artefact),
    waiting.result(artefact),
    waiting.provenance(artefact),
  ])
    if (existsSync(file)) rmSync(file);
}

/** A sealed result, or null where there is none that can be trusted. */
function readSound(folders: Folders, artefact: string): Sealed | null {
  try {
    return readResult(folders, artefact);
  } catch (error) {
    if (error instanceof CliError) return null;
    throw error;
  }
}
