import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { CliError } from "../../../src/compute/error.ts";
import { parseJson, readTextIfAny, writeFile } from "../../../src/compute/store/files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const schema = z.strictObject({ pairs: z.array(z.int()) });
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

it("makes the folders it writes into", () => {
  const path = join(folder, "a/b/c.json");
  writeFile(path, "text");
  expect(readFileSync(path, "utf8")).toBe("text");
});

it("says what to do when a folder on the way is a file", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => {
    writeFile(join(file, "x.json"), "");
  }).toThrow(CliError);
});

it("takes a missing file for none", () => {
  expect(readTextIfAny(join(folder, "none"))).toBeNull();
});

it("names the JSON path and the value of a fault", () => {
  expect(() => parseJson('{"pairs": [1, 2.5]}', schema, "x.json", "Correct it.")).toThrow(
    /^invalid x\.json: \$\.pairs\[1\]: .*\(got 2\.5\)$/,
  );
});

it("names an unknown key", () => {
  expect(() => parseJson('{"pairs": [], "pears": 1}', schema, "x.json", "")).toThrow(/"pears"/);
});

it("says that JSON is malformed", () => {
  expect(() => parseJson('{"pairs": [', schema, "x.json", "")).toThrow(
    /^malformed JSON in x\.json/,
  );
});
