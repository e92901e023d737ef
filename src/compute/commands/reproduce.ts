import { existsSync, rmSync } from "node:fs";
import { ENGINE_NAMES, type EngineName } from "../engines/engine.ts";
import { z } from "zod";
import { canonicalJson } from "../store/canonical.ts";
import { parseJson, readTextIfAny, writeFile } from "../store/files.ts";
import { foldersOf } from "../store/folders.ts";
import { compute } from "./compute.ts";

const Marker = z.strictObject({ engine: z.enum(ENGINE_NAMES), startedAt: z.string() });

export interface ReproduceOptions {
  engine?: EngineName;
  workers?: number;
}

/**
 * Recomputes every artefact from nothing. Clears the finished runs once and leaves a marker; when
 * started again after an interruption it finds the marker and goes on where it was.
 */
export async function reproduce({ engine = "wasm", workers }: ReproduceOptions): Promise<void> {
  const folders = foldersOf();
  if (!isUnderWay(folders.reproduceMarker, engine)) {
    rmSync(folders.runs, { recursive: true, force: true });
    const marker = { engine, startedAt: new Date().toISOString() };
    writeFile(folders.reproduceMarker, canonicalJson(marker));
  }
  await compute({ engine, again: true, ...(workers === undefined ? {} : { workers }) });
  rmSync(folders.reproduceMarker, { force: true });
}

function isUnderWay(marker: string, engine: EngineName): boolean {
  if (!existsSync(marker)) return false;
  const advice = `Delete ${marker} to start from nothing.`;
  return parseJson(readTextIfAny(marker) ?? "", Marker, marker, advice).engine === engine;
}
