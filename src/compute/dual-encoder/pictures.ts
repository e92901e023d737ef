import { EMOJI_SETS, type EmojiSet } from "../emoji/icon-set.ts";
import type { EncoderTraining } from "../schemas/encoder-case.ts";
import type { Pictures } from "./train.ts";

/** One row of features per name: a set's drawings, in one variant. */
export type Rows = (set: EmojiSet, variant: number) => Promise<Float32Array>;

/**
 * The pictures that a run trains on, set after set in the order of `EMOJI_SETS`, and those it holds
 * out. Throws `unknown emoji set: ...`.
 */
export async function picturesOf(run: EncoderTraining, rows: Rows): Promise<Pictures> {
  const heldOut = EMOJI_SETS.find((set) => set === run.heldOut);
  if (heldOut === undefined) throw new Error(`unknown emoji set: ${run.heldOut}`);
  const seen: Float32Array[][] = [];
  for (const set of EMOJI_SETS.filter((other) => other !== heldOut)) {
    const variants: Float32Array[] = [];
    for (let variant = 0; variant < run.variants; variant++)
      variants.push(await rows(set, variant));
    seen.push(variants);
  }
  return { seen, heldOut: await rows(heldOut, 0) };
}
