import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stderr } from "node:process";
import { z } from "zod";
import { ENGINE_NAMES, type EngineName } from "../engines/engine.ts";
import { canonicalJson } from "../store/canonical.ts";
import { makeFolder, parseJson, readTextIfAny, writeFile } from "../store/files.ts";
import { foldersOf, type Folders } from "../store/folders.ts";
import { compute } from "./compute.ts";
import { openEngine } from "./engines.ts";

const Marker = z.strictObject({ engine: z.enum(ENGINE_NAMES), startedAt: z.string() });

export interface ReproduceOptions {
  engine?: EngineName;
  workers?: number;
}

/**
 * Recomputes every artefact of the paper tier from nothing, into a folder of runs of its own. That
 * is emptied once and a marker left beside it; when started again after an interruption it finds
 * the marker and goes on where it was. At the end its runs join the others.
 */
export async function reproduce({ engine = "wasm", workers }: ReproduceOptions): Promise<void> {
  const about = await checkEngine(engine);
  const folders = foldersOf();
  const { reproduceMarker: marker, reproduceRuns: runs } = folders;
  if (!isUnderWay(marker, engine)) {
    rmSync(runs, { recursive: true, force: true });
    writeFile(marker, canonicalJson({ engine, startedAt: new Date().toISOString() }));
  }
  await compute({ engine, again: true, runs, ...(workers === undefined ? {} : { workers }) });
  keepRuns(folders);
  rmSync(marker, { force: true });
  stderr.write(`${closingWords(engine, about)}\n`);
}

/** Starts an engine that a machine may lack, before anything is given up for it; what it computes on. */
async function checkEngine(name: EngineName): Promise<string> {
  if (name === "wasm" || name === "reference") return "";
  const engine = await openEngine(name);
  await engine.close();
  return engine.about === undefined ? "" : ` (${engine.about})`;
}

function closingWords(engine: EngineName, about: string): string {
  if (engine === "wasm") return "every result was computed with wasm";
  return [
    `every result was computed with ${engine}${about}, for this working copy alone`,
    `npm run gate -- --engine ${engine} compares the engine with the repository's results;`,
    "git checkout -- data brings those back",
  ].join("\n");
}

function isUnderWay(marker: string, engine: EngineName): boolean {
  if (!existsSync(marker)) return false;
  const advice = `Delete ${marker} to start from nothing.`;
  return parseJson(readTextIfAny(marker) ?? "", Marker, marker, advice).engine === engine;
}

function keepRuns({ runs, reproduceRuns }: Folders): void {
  makeFolder(runs);
  for (const name of readdirSync(reproduceRuns))
    renameSync(join(reproduceRuns, name), join(runs, name));
}
