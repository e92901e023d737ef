import { z } from "zod";

const Side = z.number().positive();

/**
 * What is used of an Iconify set's `icons.json`. Sizes are in the units of the view box; what an
 * icon does not say is said by the set. An alias is its parent's drawing, mirrored if `hFlip`; one
 * turned in any other way is refused rather than drawn wrongly.
 */
export const IconFile = z.object({
  width: Side,
  height: Side,
  icons: z.record(
    z.string(),
    z.object({ body: z.string(), width: Side.optional(), height: Side.optional() }),
  ),
  aliases: z
    .record(
      z.string(),
      z.strictObject({
        parent: z.string(),
        hFlip: z.boolean().optional(),
        hidden: z.boolean().optional(),
      }),
    )
    .default({}),
});
export type IconFile = z.infer<typeof IconFile>;

/** What is used of an Iconify set's `info.json`: who drew it, and under which licence. */
export const IconInfo = z.object({
  name: z.string(),
  author: z.object({ name: z.string(), url: z.url() }),
  license: z.object({ title: z.string(), spdx: z.string(), url: z.url() }),
});
export type IconInfo = z.infer<typeof IconInfo>;
