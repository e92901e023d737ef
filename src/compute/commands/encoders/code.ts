import { EMOJI_SETS, openIconSet } from "../../emoji/icon-set.ts";
import { FEATURE_CODE } from "../../emoji/features/table.ts";
import { CliError } from "../../error.ts";
import { root } from "../../root.ts";
import { sha256 } from "../../store/hash.ts";
import { hashSources } from "../../store/sources.ts";

/** Where everything begins that decides a number of a run on the emoji. */
const ENTRIES = [
  "src/compute/dual-encoder/pictures.ts",
  "src/compute/dual-encoder/train.ts",
  "src/compute/emoji/features/nearest-neighbour.ts",
  ...FEATURE_CODE,
];

let known: string | undefined;

/** Hash of the code behind runs on the emoji and of the versions of the icon packages. */
export function encoderCode(): string {
  known ??= sha256(hashSources(ENTRIES, root), ...EMOJI_SETS.map(versionOf));
  return known;
}

/** A set that is not installed is named as such: results made with it may still be looked at. */
function versionOf(set: string): string {
  try {
    return `${set} ${openIconSet(set).version}\n`;
  } catch (error) {
    if (error instanceof CliError) return `${set} none\n`;
    throw error;
  }
}
