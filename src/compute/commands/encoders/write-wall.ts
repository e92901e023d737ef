import { captionOf, sharedNames } from "../../emoji/captions.ts";
import { drawing } from "../../emoji/drawing.ts";
import { RENDERED } from "../../emoji/features/picture.ts";
import { EMOJI_SETS, openIconSet, type EmojiSet } from "../../emoji/icon-set.ts";
import { renderBytes } from "../../emoji/render.ts";
import { openEmojiModel } from "../../encoders/emoji-model.ts";
import { WALL } from "../../experiments/images/emoji-models.ts";
import { nearestRows } from "../../math/image-text/nearest-rows.ts";
import type { PictureWall } from "../../schemas/picture-wall.ts";
import { canonicalJson } from "../../store/canonical.ts";
import { writeFile } from "../../store/files.ts";

/** Digits of a cosine: the last ones of a float32 differ between machines. */
const DIGITS = 5;

/** Writes how a model names every `WALL.every`-th picture of a style. Throws as `openEmojiModel`. */
export async function writeWall(folder: string, style: EmojiSet, path: string): Promise<void> {
  const names = sharedNames(EMOJI_SETS.map(openIconSet)).names;
  const set = openIconSet(style);
  const model = await openEmojiModel(folder);
  try {
    const texts = await model.texts();
    const pictures: PictureWall["pictures"] = [];
    for (const name of names.filter((_, i) => i % WALL.every === 0)) {
      const image = await model.image(await renderBytes(drawing(set, name, RENDERED)));
      const nearest = nearestRows(image, texts, WALL.nearest).map(({ row, product }) => ({
        caption: captionOf(names[row]!),
        cosine: Number(product.toFixed(DIGITS)),
      }));
      pictures.push({ name, nearest });
    }
    const wall: PictureWall = { model: WALL.model, style, pictures };
    writeFile(path, canonicalJson(wall));
  } finally {
    await model.close();
  }
}
