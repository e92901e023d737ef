import sharp from "sharp";
import { CliError } from "../error.ts";
import { RENDERED } from "./features/picture.ts";

/**
 * A picture file of any size as a drawing's bytes, red, green and blue of `RENDERED` x `RENDERED`
 * pixels: fitted into the square that emoji are rendered in, on white. Throws `CliError` for a file
 * that is missing or no picture.
 */
export async function readPicture(file: string): Promise<Uint8Array> {
  try {
    return await sharp(file)
      .rotate()
      .resize(RENDERED, RENDERED, { fit: "contain", background: "#ffffff" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .removeAlpha()
      .raw()
      .toBuffer();
  } catch (error) {
    throw new CliError(
      `cannot read the picture ${file}: ${(error as Error).message}`,
      "Give PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG files.",
    );
  }
}
