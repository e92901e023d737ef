import { z } from "zod";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What decides the bytes of every image of a folder, and which images it has. */
export const EmojiSettings = z.strictObject({
  /** Width and height in pixels. */
  size: z.int().positive(),
  /** Versions of the libraries that draw and compress. */
  renderer: z.record(z.string(), z.string()),
  /** Version of the icon package by set. */
  sets: z.record(z.string(), z.string()),
  names: z.array(z.string()),
});
export type EmojiSettings = z.infer<typeof EmojiSettings>;

/** A name that is left out: in `sets` it shows the same drawing as `sameAs`, which stays. */
export const DroppedName = z.strictObject({
  name: z.string(),
  sameAs: z.string(),
  sets: z.array(z.string()),
});
export type DroppedName = z.infer<typeof DroppedName>;

/** `manifest.json` of a folder of rendered emoji. */
export const EmojiManifest = z.strictObject({
  settings: EmojiSettings,
  dropped: z.array(DroppedName),
  /** Present once every image is there. */
  finished: z
    .strictObject({
      /** SHA-256 of the lines `HASH  FILE` of all images in order, as sha256sum prints them. */
      hash: Hash,
      /** Files of different names of one set that have the same bytes. */
      identical: z.array(z.array(z.string())),
      /** SHA-256 by file, `caption/set.png`. */
      images: z.record(z.string(), Hash),
    })
    .optional(),
});
export type EmojiManifest = z.infer<typeof EmojiManifest>;
/** A manifest of which every image is there. */
export type FinishedManifest = EmojiManifest & {
  finished: NonNullable<EmojiManifest["finished"]>;
};
