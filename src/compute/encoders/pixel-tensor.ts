import type { ImageProcessorConfig } from "../schemas/model-folder.ts";
import type { RgbImage } from "./rgb-image.ts";
import { resize } from "./resize.ts";

/**
 * The image as the vision tower takes it: resized, rescaled and normalised as the configuration
 * says, float32, one plane per colour (3 x height x width).
 *
 * Throws `invalid image size` where nothing is to be resized and the size is not the model's.
 */
export function pixelTensor(
  image: RgbImage,
  config: ImageProcessorConfig,
): Float32Array<ArrayBuffer> {
  const { width, height } = config.size;
  if (!config.do_resize && (image.width !== width || image.height !== height))
    throw new Error(
      `invalid image size: ${image.width} x ${image.height}, need ${width} x ${height}`,
    );
  const { pixels } = config.do_resize ? resize(image, width, height, config.resample) : image;
  const n = width * height;
  const tensor = new Float32Array(3 * n);
  for (let c = 0; c < 3; c++) {
    const levels = levelsOf(config, c);
    for (let i = 0; i < n; i++) tensor[c * n + i] = levels[pixels[3 * i + c]!]!;
  }
  return tensor;
}

/** What each of the 256 bytes becomes in one channel; rounded to float32 where the reference is. */
function levelsOf(config: ImageProcessorConfig, channel: number): Float32Array {
  const mean = Math.fround(config.image_mean[channel]!);
  const std = Math.fround(config.image_std[channel]!);
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const value = config.do_rescale ? Math.fround(byte * config.rescale_factor) : byte;
    return config.do_normalize ? Math.fround(value - mean) / std : value;
  });
}
