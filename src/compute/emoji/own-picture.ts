import sharp from "sharp";
import { CliError } from "../error.ts";
import { describe, FEATURES } from "./features/descriptor.ts";
import { frameOf, RENDERED, takePicture, UPRIGHT } from "./features/picture.ts";

/**
 * The features of a picture file of any size, `FEATURES` numbers, as a drawing's: fitted into the
 * square that emoji are rendered in, on white, then cropped to what is not. Throws `CliError` for a
 * file that is missing or no picture.
 */
export async function featuresOfFile(file: string): Promise<Float32Array> {
  let bytes: Uint8Array;
  try {
    bytes = await sharp(file)
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
  const features = new Float32Array(FEATURES);
  describe(takePicture(bytes, RENDERED, frameOf(bytes, RENDERED), UPRIGHT), features);
  return features;
}
