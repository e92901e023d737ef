import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { SAMPLES, toRgb, type RgbImage, type Samples } from "./rgb-image.ts";

/** How the reason begins where the file could not be read; another time it may be. */
export const UNREAD = "cannot read image: ";

/**
 * The pixels of an image file as PIL opens it and converts it to RGB: embedded colour profiles and
 * the orientation of the camera are left alone, of an animation only the first picture is taken.
 *
 * Rejects in one line: `invalid image: ` with the decoder's reason where the file is truncated or no
 * image, `UNREAD` with the system's where it could not be read.
 */
export async function decodeRgb(file: string): Promise<RgbImage> {
  const bytes = await readFile(file).catch(failWith(UNREAD));
  return decode(bytes).catch(failWith("invalid image: "));
}

const failWith =
  (what: string) =>
  (error: unknown): never => {
    const [reason = "unknown reason"] = (error as Error).message.split("\n");
    throw new Error(what + reason, { cause: error });
  };

async function decode(bytes: Buffer): Promise<RgbImage> {
  // Like PIL, take what libjpeg only warns about, such as stray bytes; truncation is an error.
  const image = sharp(bytes, { ignoreIcc: true, failOn: "truncated" });
  const { space, depth, channels } = await image.metadata();
  if (space === "cmyk") image.pipelineColourspace("cmyk").toColourspace("cmyk");
  const wideGrey = depth === "ushort" && channels === 1;
  if (wideGrey) image.toColourspace("grey16");
  const { data, info } = await image
    .raw(wideGrey ? { depth: "ushort" } : {})
    .toBuffer({ resolveWithObject: true });
  const samples = samplesOf(info.channels, space === "cmyk");
  const values = wideGrey
    ? new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2)
    : data;
  return toRgb(values, info.width, info.height, samples);
}

function samplesOf(channels: number, cmyk: boolean): Samples {
  if (cmyk) return "cmyk";
  const found = (Object.keys(SAMPLES) as Samples[]).find((name) => SAMPLES[name] === channels);
  if (!found) throw new Error(`${channels} samples per pixel`);
  return found;
}
