import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { HistoryLine } from "../schemas/history.ts";
import { cannotWrite, makeFolder, parseJson, readTextIfAny } from "./files.ts";

const fileOf = (data: string) => join(data, "history.jsonl");

/** Every accepted change, oldest first. Throws `CliError` naming the file and the line at fault. */
export function readHistory(data = "data"): HistoryLine[] {
  const file = fileOf(data);
  const lines = (readTextIfAny(file) ?? "").split("\n");
  return lines.flatMap((line, i) =>
    line === ""
      ? []
      : [parseJson(line, HistoryLine, `${file}:${i + 1}`, `Restore it: git checkout -- ${file}`)],
  );
}

/** Adds lines at the end. Throws `CliError` when it cannot. */
export function appendHistory(lines: readonly HistoryLine[], data = "data"): void {
  const file = fileOf(data);
  const text = lines.map((line) => `${JSON.stringify(HistoryLine.parse(line))}\n`).join("");
  try {
    makeFolder(data);
    appendFileSync(file, text);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}
