import { join } from "node:path";
import { UNREAD } from "../../encoders/decode.ts";
import { EmbeddingPart } from "../../schemas/embedding-files.ts";
import { readTextIfAny, writeFile } from "../../store/files.ts";
import type { Plan, Unit } from "./plan.ts";

/** The embeddings of a finished batch. */
export interface Part {
  /** Unit rows of the items that were embedded, in their order. */
  rows: Float32Array;
  skipped: EmbeddingPart["skipped"];
}

/** Where the finished batches of a plan lie; those of another plan lie beside it. */
export function partsFolder(out: string, { key }: Plan): string {
  return join(out, "parts", key.slice(0, 16));
}

/** Whether nothing is left to do: an image that could not be read is tried again, a broken one not. */
export function isFinished(part: Part | null): boolean {
  return part !== null && !part.skipped.some(({ fault }) => fault.startsWith(UNREAD));
}

/** The part of a finished batch, or null. A damaged file counts as none: it is made again. */
export function readPart(folder: string, unit: Unit, dimension: number): Part | null {
  const text = readTextIfAny(join(folder, `${unit.name}.json`));
  if (text === null) return null;
  try {
    const part = EmbeddingPart.parse(JSON.parse(text));
    const bytes = Buffer.from(part.rows, "base64");
    const count = unit.end - unit.start - part.skipped.length;
    if (part.dimension !== dimension || bytes.length !== 4 * dimension * count) return null;
    const rows = new Float32Array(dimension * count);
    new Uint8Array(rows.buffer).set(bytes);
    return { rows, skipped: part.skipped };
  } catch {
    return null;
  }
}

/** Keeps the part of a finished batch; all or nothing, so that a killed run leaves no half of one. */
export function keepPart(
  folder: string,
  { name }: Unit,
  { rows, skipped }: Part,
  dimension: number,
): void {
  const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
  const part: EmbeddingPart = { dimension, skipped, rows: bytes.toString("base64") };
  writeFile(join(folder, `${name}.json`), JSON.stringify(part));
}
