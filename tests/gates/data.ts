import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { HistoryLine } from "../../src/compute/schemas/history.ts";
import { EngineRecord } from "../../src/compute/schemas/engine-record.ts";
import { PaperFile, Statements, type PaperValue } from "../../src/compute/schemas/paper.ts";
import { ResultFile } from "../../src/compute/schemas/result.ts";
import { CouldNotRun } from "./report.ts";

/** What a gate knows from the committed data, by id. */
export interface Data {
  folder: string;
  results: Map<string, ResultFile>;
  /** Every metric of every result. */
  metrics: Map<string, number>;
  /** Every value of every paper file. */
  papers: Map<string, PaperValue>;
  /** The ids of the paper's own statements. */
  statements: Set<string>;
  /** The parsed data/provenance files, unchecked: they are shown, not judged. */
  provenance: Map<string, unknown>;
  /** The lines of data/history.jsonl, oldest first. */
  history: HistoryLine[];
  /** What was measured of engines, by variant. */
  engines: Map<string, EngineRecord>;
}

/** Reads results, paper values, statements, provenance and engines. Throws `CouldNotRun` naming the file. */
export function readData(folder: string): Data {
  const results = new Map<string, ResultFile>();
  for (const file of jsonFiles(folder, "results")) {
    const result = parse(file, ResultFile, `npm run compute -- ${nameOf(file)} --force`);
    if (result.artefact !== nameOf(file))
      throw new CouldNotRun(`${file} is about ${result.artefact}`, "Rename or recompute it.");
    results.set(result.artefact, result);
  }
  const statements = join(folder, "paper", "statements.json");
  const paperFiles = jsonFiles(folder, "paper").filter((file) => file !== statements);
  const values = paperFiles.flatMap((file) => parse(file, PaperFile).values);
  return {
    folder,
    results,
    metrics: new Map([...results.values()].flatMap(({ metrics }) => Object.entries(metrics))),
    papers: new Map(values.map((value) => [value.id, value])),
    statements: new Set(parse(statements, Statements).statements.map(({ id }) => id)),
    provenance: new Map(
      jsonFiles(folder, "provenance").map((file) => [nameOf(file), readJson(file)]),
    ),
    history: readHistory(join(folder, "history.jsonl")),
    engines: new Map(
      jsonFiles(folder, "engines").map((file) => [
        nameOf(file),
        parse(file, EngineRecord, `npm run engines -- ${nameOf(file)} --force`),
      ]),
    ),
  };
}

function readHistory(file: string): HistoryLine[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  try {
    return lines.map((line) => HistoryLine.parse(JSON.parse(line)));
  } catch (error) {
    throw new CouldNotRun(
      `cannot read ${file}: ${(error as Error).message}`,
      `Run: git checkout -- ${file}`,
    );
  }
}

const nameOf = (file: string) => basename(file, ".json");

/** The JSON files of a folder inside the data folder, sorted; none if there is no such folder. */
export function jsonFiles(folder: string, inside: string): string[] {
  const path = join(folder, inside);
  return existsSync(path)
    ? globSync("*.json", { cwd: path })
        .toSorted()
        .map((file) => join(path, file))
    : [];
}

/** Parsed JSON. Throws `CouldNotRun` naming the file when it is missing or malformed. */
export function readJson(file: string, advice = `git checkout -- ${file}`): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new CouldNotRun(`cannot read ${file}: ${(error as Error).message}`, `Run: ${advice}`);
  }
}

function parse<S extends z.ZodType>(file: string, schema: S, advice?: string): z.output<S> {
  const checked = schema.safeParse(readJson(file, advice));
  if (checked.success) return checked.data;
  const { path, message } = checked.error.issues[0]!;
  throw new CouldNotRun(
    `invalid ${file}: ${path.map(String).join(".")}: ${message}`,
    `Run: ${advice ?? `git checkout -- ${file}`}`,
  );
}
