import { z } from "zod";
import { EncoderTraining } from "./encoder-case.ts";
import { Retrieval } from "./encoder-outcome.ts";

/** The file of a model folder that says how its towers were trained. */
export const ABOUT = "model.json";

/** `model.json` of a folder with two towers trained on emoji. */
export const EmojiModel = z.strictObject({
  /** How it was trained. */
  training: EncoderTraining,
  /** The SHA-256 that names drawings, names and the code of the features. */
  features: z.string(),
  /** What the names say, in the order of the text tower's rows. */
  captions: z.array(z.string()).min(2),
  collapsed: z.boolean(),
  /** Of pictures of the style held out. */
  heldOut: z.strictObject({ imageToName: Retrieval, nameToImage: Retrieval }),
});
export type EmojiModel = z.infer<typeof EmojiModel>;
