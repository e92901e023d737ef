/** An image of 8-bit red, green and blue, interleaved row by row: 3 * width * height bytes. */
export interface RgbImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** What the samples of a decoded image mean: grey first, colours in their order, then alpha. */
export type Samples = "grey" | "grey-alpha" | "rgb" | "rgb-alpha" | "cmyk";

/** How many samples a pixel has. */
export const SAMPLES: Readonly<Record<Samples, number>> = {
  grey: 1,
  "grey-alpha": 2,
  rgb: 3,
  "rgb-alpha": 4,
  cmyk: 4,
};

/**
 * The colours of interleaved 8- or 16-bit samples as PIL's `convert("RGB")` gives them: grey three
 * times, alpha dropped without compositing, CMYK by multiplication with no colour profile.
 *
 * 16-bit samples hold the whole value; PIL clips those of grey images at 255. Throws
 * `invalid samples` when their number is not that of the pixels.
 */
export function toRgb(
  data: Uint8Array | Uint16Array,
  width: number,
  height: number,
  samples: Samples,
): RgbImage {
  const n = width * height;
  const step = SAMPLES[samples];
  if (data.length !== n * step)
    throw new Error(`invalid samples: ${data.length} for ${width} x ${height} ${samples}`);
  const pixels = new Uint8Array(3 * n);
  for (let i = 0, from = 0, to = 0; i < n; i++, from += step, to += 3) {
    if (samples === "cmyk") {
      const rest = 255 - data[from + 3]!;
      for (let c = 0; c < 3; c++) pixels[to + c] = rest - scaled(data[from + c]!, rest);
    } else if (step < 3) {
      const grey = Math.min(255, data[from]!);
      pixels[to] = grey;
      pixels[to + 1] = grey;
      pixels[to + 2] = grey;
    } else for (let c = 0; c < 3; c++) pixels[to + c] = data[from + c]!;
  }
  return { width, height, pixels };
}

/** a b / 255 rounded as Pillow's MULDIV255 rounds it, for bytes a and b. */
function scaled(a: number, b: number): number {
  const product = a * b + 128;
  return ((product >> 8) + product) >> 8;
}
