import { mkdir, readFile, rename, rm, writeFile as writeBytes } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { CliError } from "../error.ts";
import {
  EmojiManifest,
  type EmojiSettings,
  type FinishedManifest,
} from "../schemas/emoji-manifest.ts";
import { canonicalJson } from "../store/canonical.ts";
import { parseJson, readTextIfAny } from "../store/files.ts";
import { sha256 } from "../store/hash.ts";
import { isWholePng } from "./render.ts";

/** Name of the file that says what a folder holds. */
export const MANIFEST = "manifest.json";
/** Images on their way; a reader of the folder never sees half a file. */
const PARTIAL = ".partial";

/**
 * The manifest of an earlier run into `folder`, or null where the folder is new. Throws `CliError`
 * where the folder holds something else, or images made with other settings: they would be mixed.
 */
export function earlierManifest(folder: string, settings: EmojiSettings): EmojiManifest | null {
  const elsewhere = "Name another folder with --out, or remove this one.";
  const path = join(folder, MANIFEST);
  const text = readTextIfAny(path);
  if (text === null) {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new CliError(`not empty, and no folder of rendered emoji: ${folder}`, elsewhere);
    return null;
  }
  const manifest = parseJson(text, EmojiManifest, path, elsewhere);
  const differing = (Object.keys(settings) as (keyof EmojiSettings)[]).filter(
    (key) => canonicalJson(manifest.settings[key]) !== canonicalJson(settings[key]),
  );
  if (differing.length > 0)
    throw new CliError(`${folder} holds emoji of other ${differing.join(" and ")}`, elsewhere);
  return manifest;
}

/**
 * The bytes at `path` if they are an image that an earlier run finished: the one it recorded, or,
 * where it was interrupted before it could, a whole PNG. Null otherwise.
 */
export async function finishedImage(
  path: string,
  size: number,
  recorded: string | undefined,
): Promise<Buffer | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const good = recorded === undefined ? isWholePng(bytes, size) : sha256(bytes) === recorded;
  return good ? bytes : null;
}

/** Writes `folder/file`, all or nothing; `lane` tells apart the writers at work at one time. */
export async function writeImage(
  folder: string,
  file: string,
  bytes: Buffer,
  lane: number,
): Promise<void> {
  const partial = join(folder, PARTIAL, String(lane));
  const path = join(folder, file);
  try {
    await mkdir(dirname(partial), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    await writeBytes(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    throw new CliError(
      `cannot write ${path}: ${(error as Error).message}`,
      "Check the space and the permissions there, and run the same command again; finished images are kept.",
    );
  }
}

/** Removes what writers left behind. */
export async function clearPartial(folder: string): Promise<void> {
  await rm(join(folder, PARTIAL), { recursive: true, force: true });
}

/** The `finished` part of a manifest from the SHA-256 of every image, sorted by file. */
export function finish(hashes: ReadonlyMap<string, string>): FinishedManifest["finished"] {
  const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([file, hash]) => `${hash}  ${file}\n`);
  const groups = Map.groupBy(sorted, ([, hash]) => hash);
  return {
    hash: sha256(...lines),
    identical: [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map(([file]) => file)),
    images: Object.fromEntries(sorted),
  };
}
