import { join } from "node:path";
import { CliError } from "../error.ts";
import { ABOUT, EmojiModel } from "../schemas/emoji-model.ts";
import { parseJson, readTextIfAny } from "../store/files.ts";
import { readModelFolder } from "./model-folder.ts";
import { pixelTensor } from "./pixel-tensor.ts";
import { openTokenizer } from "./tokenizer.ts";
import { openTower } from "./tower.ts";

/** A loaded folder. */
export interface OpenEmojiModel {
  about: EmojiModel;
  /** The unit row of a picture, given as red, green and blue of square pixels. */
  image(pixels: Uint8Array): Promise<Float32Array>;
  /** Every caption's unit row, in their order. */
  texts(): Promise<Float32Array>;
  close(): Promise<void>;
}

const ADVICE = "Make a model folder: npm run emoji-towers -- --out FOLDER";

/** Opens a model folder. Throws `CliError` naming the file that is missing or no good. */
export async function openEmojiModel(folder: string): Promise<OpenEmojiModel> {
  const path = join(folder, ABOUT);
  const text = readTextIfAny(path);
  if (text === null) throw new CliError(`no model in ${folder}: missing ${ABOUT}`, ADVICE);
  const about = parseJson(text, EmojiModel, path, ADVICE);
  const model = readModelFolder(folder);
  const tokenise = openTokenizer(model);
  const { image_size: side, hidden_size: dimension } = model.config.vision_config;
  const shared = { device: "cpu", dimension } as const;
  const vision = await openTower(model.visionFile, { modality: "vision", side, ...shared });
  const language = await openTower(model.textFile, { modality: "text", ...shared });
  return {
    about,
    image: (pixels) =>
      vision.embed(pixelTensor({ width: side, height: side, pixels }, model.processor), [
        1,
        3,
        side,
        side,
      ]),
    texts: () => {
      const rows = about.captions.map(tokenise);
      const ids = BigInt64Array.from(rows.flatMap((row) => [...row]));
      return language.embed(ids, [rows.length, ids.length / rows.length]);
    },
    async close() {
      await Promise.all([vision.close(), language.close()]);
    },
  };
}
