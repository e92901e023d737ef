import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

/** The site's mark, public/favicon.svg, as a PNG of `size` pixels, on a ground if one is given. */
export async function markAsPng(size: number, ground?: string): Promise<Buffer> {
  const svg = readFileSync(join(process.cwd(), "public/favicon.svg"));
  const inset = ground === undefined ? 0 : Math.round(size * 0.12);
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  const drawn = await sharp(svg, { density: (72 * size) / 32 })
    .resize(size - 2 * inset)
    .extend({ top: inset, bottom: inset, left: inset, right: inset, background: transparent })
    .png()
    .toBuffer();
  return ground === undefined
    ? drawn
    : sharp(drawn).flatten({ background: ground }).png().toBuffer();
}

/** One PNG of at most 255 pixels as an .ico file: a directory with one entry, then the image. */
export function icoOf(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // of one image
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
