import sharp from "sharp";

// Images are drawn in parallel to each other; threads within one only get in the way.
sharp.concurrency(1);

/** Versions of what decides the bytes of an image. */
export const RENDERER: Record<string, string> = Object.fromEntries(
  (["sharp", "vips", "rsvg", "cairo", "png", "zlib-ng"] as const).map((library) => [
    library,
    (sharp.versions as Record<string, string | undefined>)[library] ?? "unknown",
  ]),
);

/** An SVG as the bytes of an 8-bit RGB PNG on white, at the size that the SVG states. */
export function renderPng(svg: string): Promise<Buffer> {
  return onWhite(svg)
    .png({ compressionLevel: 6, adaptiveFiltering: false, palette: false })
    .toBuffer();
}

/** The same picture without a file format: red, green and blue of every pixel, row by row. */
export function renderBytes(svg: string): Promise<Buffer> {
  return onWhite(svg).raw().toBuffer();
}

function onWhite(svg: string) {
  return sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .removeAlpha();
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const LAST_CHUNK = Buffer.from("0000000049454e44ae426082", "hex");

/** Whether these are the bytes of a PNG of `size` x `size` pixels from its first to its last chunk. */
export function isWholePng(bytes: Buffer, size: number): boolean {
  return (
    bytes.length > 45 &&
    bytes.subarray(0, 8).equals(SIGNATURE) &&
    bytes.readUInt32BE(16) === size &&
    bytes.readUInt32BE(20) === size &&
    bytes.subarray(-12).equals(LAST_CHUNK)
  );
}
