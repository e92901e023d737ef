import { describe, expect, test } from "vitest";
import { decodeRgb } from "../../../src/compute/encoders/decode.ts";
import { readModelFolder } from "../../../src/compute/encoders/model-folder.ts";
import { pixelTensor } from "../../../src/compute/encoders/pixel-tensor.ts";
import { ImageProcessorConfig } from "../../../src/compute/schemas/model-folder.ts";
import { GOLDEN, TINY } from "./siglip-tiny.ts";

const { processor } = readModelFolder(`${TINY}/model`);

describe("an image becomes the pixels of the reference", () => {
  test.each(GOLDEN.images)("$file", async ({ file, ...expected }) => {
    const tensor = pixelTensor(await decodeRgb(`${TINY}/images/${file}`), processor);
    expect(tensor).toHaveLength(3 * 32 * 32);
    const bytes = (values: ArrayLike<number>) =>
      Array.from(values, (x) => Math.round((x + 1) * 127.5));
    expect(bytes(tensor.subarray(0, 32))).toEqual(bytes(expected.pixels_first_row_r));
    const mean = tensor.reduce((sum, x) => sum + x, 0) / tensor.length;
    const variance = tensor.reduce((sum, x) => sum + (x - mean) ** 2, 0) / tensor.length;
    expect(Math.abs(mean - expected.pixel_mean)).toBeLessThan(1e-6);
    expect(Math.abs(Math.sqrt(variance) - expected.pixel_std)).toBeLessThan(1e-6);
  });
});

describe("every setting of the processor counts", () => {
  const image = { width: 2, height: 1, pixels: Uint8Array.of(0, 51, 255, 102, 204, 0) };
  const size = { height: 1, width: 2 };
  const tensor = (settings: object) =>
    Array.from(pixelTensor(image, ImageProcessorConfig.parse({ size, ...settings })));

  test("one plane per colour, from -1 to 1 by default", () => {
    const expected = [-1, -0.2, -0.6, 0.6, 1, -1];
    tensor({}).forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i]!, 6);
    });
  });

  test("mean and standard deviation of each channel", () => {
    const settings = { image_mean: [0, 0.2, 1], image_std: [1, 0.5, 0.25] };
    const expected = [0, 0.4, 0, 1.2, 0, -4];
    tensor(settings).forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i]!, 6);
    });
  });

  test("nothing rescaled and nothing normalised", () => {
    expect(tensor({ do_rescale: false, do_normalize: false })).toEqual([0, 102, 51, 204, 255, 0]);
  });

  test("an image of another size is refused where nothing is to be resized", () => {
    expect(() => tensor({ do_resize: false, size: { height: 4, width: 4 } })).toThrow(
      "invalid image size: 2 x 1, need 4 x 4",
    );
  });
});
