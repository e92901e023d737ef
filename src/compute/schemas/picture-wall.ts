import { z } from "zod";

/** How a model trained on emoji names held-out pictures: every so many of them, right or wrong. */
export const PictureWall = z.strictObject({
  /** As in the names of files in data/emoji/stats. */
  model: z.string(),
  /** The drawing style of the pictures. */
  style: z.string(),
  pictures: z.array(
    z.strictObject({
      /** Iconify's name of what is drawn. */
      name: z.string(),
      /** The captions with the largest cosines, the largest first. */
      nearest: z.array(z.strictObject({ caption: z.string(), cosine: z.number().min(-1.001) })),
    }),
  ),
});
export type PictureWall = z.infer<typeof PictureWall>;
