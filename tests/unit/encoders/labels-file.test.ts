import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLabels } from "../../../src/compute/encoders/labels-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A labels file of that name and content. */
function labelsFile(name: string, content: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}
const read = (name: string, content: string) =>
  Object.fromEntries(readLabels(labelsFile(name, content)).texts);

describe("a labels file may be", () => {
  test("lines with a tab, whose texts may have commas", () => {
    expect(read("labels.tsv", "a.png\tox\r\n\nb.png\tcrane, the bird\n")).toEqual({
      "a.png": "ox",
      "b.png": "crane, the bird",
    });
  });

  test("lines with a comma, whose texts may be quoted", () => {
    expect(read("labels.csv", 'a.png,ox\nb.png,"a ""red"" ox, maybe"\n')).toEqual({
      "a.png": "ox",
      "b.png": 'a "red" ox, maybe',
    });
  });

  test("lines below one that names the columns", () => {
    expect(read("labels.csv", "filename,label\na.png,ox\n")).toEqual({ "a.png": "ox" });
  });

  test("JSON", () => {
    expect(read("labels.json", '{"a.png": "ox"}')).toEqual({ "a.png": "ox" });
  });
});

describe("is refused, naming the line:", () => {
  test("a line without text", () => {
    expect(() => read("labels.tsv", "a.png\tox\nb.png\n")).toThrow("line 2 has no name and text");
  });

  test("a name that is there twice", () => {
    expect(() => read("labels.tsv", "a.png\tox\na.png\tzebra\n")).toThrow(
      "line 2 names a.png again",
    );
  });

  test("a file that is not there", () => {
    expect(() => readLabels("/nowhere.tsv")).toThrow("missing labels file: /nowhere.tsv");
  });
});
