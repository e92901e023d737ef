import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { CliError } from "../error.ts";
import { Verdicts } from "../schemas/ledger.ts";
import { PaperFile, Statements, type Statement } from "../schemas/paper.ts";
import { canonicalJson } from "./canonical.ts";
import { parseJson, readTextIfAny, writeFile } from "./files.ts";

const STATEMENTS = "statements.json";

const restore = (file: string) => `Restore it: git checkout -- ${file}`;

/**
 * What the paper and its notebooks print: every data/paper file but the statements, by name.
 * Throws `CliError` naming the file and the JSON path of the fault.
 */
export function readPapers(data = "data"): PaperFile[] {
  return globSync("*.json", { cwd: join(data, "paper") })
    .filter((name) => name !== STATEMENTS)
    .toSorted()
    .map((name) => {
      const file = join(data, "paper", name);
      const paper = parseJson(readTextIfAny(file) ?? "", PaperFile, file, restore(file));
      if (paper.artefact !== basename(name, ".json"))
        throw new CliError(`invalid ${file}: $.artefact: is ${paper.artefact}`, restore(file));
      return paper;
    });
}

/** The 240 statements, in the paper's order. Throws `CliError` as `readPapers` does. */
export function readStatements(data = "data"): Statement[] {
  const file = join(data, "paper", STATEMENTS);
  const text = readTextIfAny(file);
  if (text === null) throw new CliError(`missing ${file}`, restore(file));
  return parseJson(text, Statements, file, restore(file)).statements;
}

const verdictsFile = (data: string) => join(data, "verdicts.json");

/** The verdicts that stand; none if nothing was ever accepted. Throws `CliError` as above. */
export function readVerdicts(data = "data"): Verdicts {
  const file = verdictsFile(data);
  const text = readTextIfAny(file);
  return text === null
    ? { verdicts: {}, accepted: [] }
    : parseJson(text, Verdicts, file, restore(file));
}

/** Writes the verdicts that stand, atomically. */
export function writeVerdicts(verdicts: Verdicts, data = "data"): void {
  writeFile(verdictsFile(data), canonicalJson(verdicts));
}
