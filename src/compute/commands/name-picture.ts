import { stdout } from "node:process";
import { captionOf } from "../emoji/captions.ts";
import { featuresOfFile } from "../emoji/own-picture.ts";
import { openEmojiModel } from "../encoders/emoji-model.ts";

/** How many names are printed. */
const NEAREST = 5;

/**
 * Embeds pictures with a model folder and prints for each the names with the largest cosines. Throws
 * `CliError` for a folder without a model and for a file that is no picture.
 */
export async function namePictures(folder: string, pictures: readonly string[]): Promise<void> {
  const model = await openEmojiModel(folder);
  try {
    const { names, training } = model.about;
    const texts = await model.names();
    for (const file of pictures) {
      const image = await model.images(await featuresOfFile(file), 1);
      const nearest = names
        .map((name, i) => ({ name, cosine: product(image, texts, i, training.dim) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, NEAREST);
      stdout.write(`${file}\n`);
      for (const { name, cosine } of nearest)
        stdout.write(`  ${cosine.toFixed(4)}  ${captionOf(name)}\n`);
    }
  } finally {
    await model.close();
  }
}

function product(image: Float32Array, texts: Float32Array, name: number, dim: number): number {
  let sum = 0;
  for (let k = 0; k < dim; k++) sum += image[k]! * texts[name * dim + k]!;
  return sum;
}
