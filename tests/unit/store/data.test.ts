import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import {
  readPapers,
  readStatements,
  readVerdicts,
  writeVerdicts,
} from "../../../src/compute/store/data.ts";

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "data-"));
  cpSync("data/paper", join(data, "paper"), { recursive: true });
  onTestFinished(() => {
    rmSync(data, { recursive: true });
  });
});

/** Changes the text of a file under the data folder, and returns its path. */
function damage(name: string, change: (text: string) => string): string {
  const path = join(data, name);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return path;
}

const fault = (message: string, path: string) =>
  expect.objectContaining({
    message: expect.stringContaining(message) as string,
    advice: `Restore it: git checkout -- ${path}`,
  }) as Error;

test("a cut-off paper file is named, with the command that restores it", () => {
  const path = damage("paper/table-3.json", (text) => text.slice(0, 100));
  expect(() => readPapers(data)).toThrow(fault(`malformed JSON in ${path}`, path));
});

test("a wrong value in a paper file is named by its JSON path", () => {
  const path = damage("paper/table-3.json", (text) => text.replace("0.427528,", '"0.427528",'));
  expect(() => readPapers(data)).toThrow(fault(`invalid ${path}: $.values[1].value`, path));
});

test("a paper file under the name of another artefact is refused", () => {
  const path = damage("paper/table-3.json", (text) => text.replace('"table-3"', '"table-4"'));
  expect(() => readPapers(data)).toThrow(fault("$.artefact: is table-4", path));
});

test("a statement of an unknown section is named by its JSON path", () => {
  const path = damage("paper/statements.json", (text) => text.replace('"theory"', '"poetry"'));
  expect(() => readStatements(data)).toThrow(
    fault(`invalid ${path}: $.statements[0].section`, path),
  );
});

test("missing statements are an error, not an empty ledger", () => {
  const path = join(data, "paper", "statements.json");
  rmSync(path);
  expect(() => readStatements(data)).toThrow(fault(`missing ${path}`, path));
});

test("there are no verdicts before the first are accepted", () => {
  expect(readVerdicts(data)).toEqual({ verdicts: {}, accepted: [] });
});

test("verdicts are read as they were written", () => {
  const verdicts = {
    verdicts: { A01: "not-run" as const },
    accepted: [{ reason: "first", changes: { A01: [null, "not-run"] as [null, "not-run"] } }],
  };
  writeVerdicts(verdicts, data);
  expect(readVerdicts(data)).toEqual(verdicts);
});

test("an unknown verdict is named by its JSON path", () => {
  writeFileSync(join(data, "verdicts.json"), '{"verdicts":{"A01":"maybe"},"accepted":[]}');
  const path = join(data, "verdicts.json");
  expect(() => readVerdicts(data)).toThrow(fault("$.verdicts.A01", path));
});
