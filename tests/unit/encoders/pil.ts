import { readFileSync } from "node:fs";

/** Images of every mode, and what PIL makes of them. */
export const PIL = "tests/fixtures/pil";

interface Pixels {
  width: number;
  height: number;
  /** Bytes in base64. */
  rgb: string;
}

interface Expected {
  decoded: Record<string, Pixels & { mode: string }>;
  resized: { source: Pixels; cases: (Pixels & { resample: number })[] };
}

export const EXPECTED = JSON.parse(readFileSync(`${PIL}/expected.json`, "utf8")) as Expected;

/** The image of a record of the fixture. */
export function imageOf({ width, height, rgb }: Pixels) {
  return { width, height, pixels: new Uint8Array(Buffer.from(rgb, "base64")) };
}
