import { join } from "node:path";
import { emojiConfiguration } from "../../encoders/onnx-writer/emoji-configuration.ts";
import {
  emojiImageTower,
  emojiTextTower,
  type ImageWeights,
} from "../../encoders/onnx-writer/emoji-towers.ts";
import { ABOUT, type EmojiModel } from "../../schemas/emoji-model.ts";
import { writeBytes } from "../../store/bytes.ts";
import { canonicalJson } from "../../store/canonical.ts";
import { writeFile } from "../../store/files.ts";

/** What training leaves for a folder; `texts` is captions x d. */
export interface TrainedTowers extends ImageWeights {
  texts: Float32Array;
}

/**
 * Writes towers trained on emoji as a SigLIP model's folder, with `model.json` beside: everything
 * that embeds with a SigLIP export embeds with it. Throws `CliError` where it cannot be written.
 */
export function writeEmojiModel(
  folder: string,
  about: EmojiModel,
  { texts, ...image }: TrainedTowers,
): void {
  const { dim } = about.training;
  writeBytes(join(folder, "onnx", "vision_model.onnx"), emojiImageTower(image));
  writeBytes(join(folder, "onnx", "text_model.onnx"), emojiTextTower(texts, dim));
  for (const [name, json] of Object.entries(emojiConfiguration(about.captions, dim)))
    writeFile(join(folder, name), canonicalJson(json));
  writeFile(join(folder, ABOUT), canonicalJson(about));
}
