import { availableParallelism } from "node:os";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../root.ts";
import type { DroppedName } from "../../schemas/emoji-manifest.ts";
import { writeBytes } from "../../store/bytes.ts";
import { canonicalJson } from "../../store/canonical.ts";
import { writeFile } from "../../store/files.ts";
import { sha256 } from "../../store/hash.ts";
import { hashSources } from "../../store/sources.ts";
import { sharedNames } from "../captions.ts";
import { drawing } from "../drawing.ts";
import { EMOJI_SETS, openIconSet, type EmojiSet, type IconSet } from "../icon-set.ts";
import { licences } from "../licences.ts";
import { RENDERER, renderBytes } from "../render.ts";
import { describe, FEATURES } from "./descriptor.ts";
import { frameOf, RENDERED } from "./picture.ts";
import { variantMaker } from "./variants.ts";

/** The files in which everything begins that decides a number of the table. */
export const FEATURE_CODE = [
  "src/compute/emoji/captions.ts",
  "src/compute/emoji/drawing.ts",
  "src/compute/emoji/render.ts",
  "src/compute/emoji/features/descriptor.ts",
  "src/compute/emoji/features/variants.ts",
];

/** The fixed features of every drawing, taken from the cache or made when asked for. */
export interface FeatureTable {
  names: readonly string[];
  dropped: readonly DroppedName[];
  /** Names the drawings, the names and the code that decide every number. */
  key: string;
  /** One row of `FEATURES` numbers per name: a set's drawings, in one variant. */
  rows(set: EmojiSet, variant: number): Promise<Float32Array>;
}

/**
 * The table of the first `limit` names that all five sets draw, or of all. Kept in `folder`, by
 * its key, one file per set and variant, with the drawings' licences beside them.
 *
 * Throws `CliError` for a missing icon package and a folder that cannot be written.
 */
export function openFeatures(folder = join(".cache", "emoji"), limit?: number): FeatureTable {
  const sets = EMOJI_SETS.map(openIconSet);
  const shared = sharedNames(sets);
  const names = shared.names.slice(0, limit);
  const key = sha256(
    canonicalJson({
      names,
      renderer: RENDERER,
      sets: sets.map(({ set, version }) => [set, version]),
    }),
    hashSources(FEATURE_CODE, root),
  );
  const home = join(folder, key.slice(0, 16));
  const drawn = new Map<EmojiSet, Promise<Uint8Array[]>>();
  const loaded = new Map<string, Promise<Float32Array>>();
  const make = async (set: EmojiSet, variant: number) => {
    const path = join(home, `${set}-${variant}.f32`);
    const kept = readKept(path, names.length * FEATURES);
    if (kept) return kept;
    const number = EMOJI_SETS.indexOf(set);
    const pictures = drawn.get(set) ?? drawAll(sets[number]!, names);
    drawn.set(set, pictures);
    const rows = featuresOf(await pictures, number, variant);
    writeFile(join(home, "LICENCES.md"), licences(sets, RENDERED));
    writeBytes(path, new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength));
    return rows;
  };
  return {
    names,
    dropped: shared.dropped,
    key,
    rows(set, variant) {
      const id = `${set}-${variant}`;
      const rows = loaded.get(id) ?? make(set, variant);
      loaded.set(id, rows);
      return rows;
    },
  };
}

/** Every drawing of a set as RENDERED x RENDERED x 3 bytes on white. */
async function drawAll(set: IconSet, names: readonly string[]): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < names.length; i = next++)
      pictures[i] = await renderBytes(drawing(set, names[i]!, RENDERED));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return pictures;
}

function featuresOf(pictures: readonly Uint8Array[], set: number, variant: number): Float32Array {
  const rows = new Float32Array(pictures.length * FEATURES);
  const take = variantMaker(set, variant);
  pictures.forEach((bytes, i) => {
    const picture = take(bytes, RENDERED, frameOf(bytes, RENDERED));
    describe(picture, rows.subarray(i * FEATURES, (i + 1) * FEATURES));
  });
  return rows;
}

/** The numbers of a whole file, or null: one cut short is made again. */
function readKept(path: string, count: number): Float32Array | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  if (bytes.length !== 4 * count) return null;
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
