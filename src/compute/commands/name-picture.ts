import { stdout } from "node:process";
import { readPicture } from "../emoji/own-picture.ts";
import { openEmojiModel } from "../encoders/emoji-model.ts";
import { nearestRows } from "../math/image-text/nearest-rows.ts";

/** How many names are printed. */
const NEAREST = 5;

/**
 * Embeds pictures with a model folder and prints for each the names with the largest cosines. Throws
 * `CliError` for a folder without a model and for a file that is no picture.
 */
export async function namePictures(folder: string, pictures: readonly string[]): Promise<void> {
  const model = await openEmojiModel(folder);
  try {
    const { captions } = model.about;
    const texts = await model.texts();
    for (const file of pictures) {
      const nearest = nearestRows(await model.image(await readPicture(file)), texts, NEAREST);
      stdout.write(`${file}\n`);
      for (const { row, product } of nearest)
        stdout.write(`  ${product.toFixed(4)}  ${captions[row]!}\n`);
    }
  } finally {
    await model.close();
  }
}
