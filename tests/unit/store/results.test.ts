import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import { foldersOf, type Folders } from "../../../src/compute/store/folders.ts";
import { readResult, writeResult } from "../../../src/compute/store/results.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { provenance } from "./provenance.ts";

const result = {
  artefact: "figure-5",
  engine: { name: "wasm", precision: "float32" as const },
  settings: { n: 20 },
  metrics: { "figure-5/published.margin": 0.0125 },
  tolerances: { "figure-5/published.margin": 0.002 },
  series: { curve: { step: [1, 2], loss: [0.5, 0.25] } },
};
let folders: Folders;

beforeEach(() => {
  folders = foldersOf(temporaryFolder());
  writeResult(folders, result, { spec: "s", code: "c" }, provenance);
});

it("reads back what was written, with its hashes", () => {
  const sealed = readResult(folders, "figure-5")!;
  expect(sealed.result).toEqual(result);
  expect(sealed.seal).toMatchObject({ spec: "s", code: "c" });
});

it("takes a missing file for no result", () => {
  expect(readResult(folders, "table-3")).toBeNull();
});

it("names a file that was edited by hand", () => {
  const path = folders.result("figure-5");
  writeFileSync(path, readFileSync(path, "utf8").replace("0.0125", "0.0126"));
  expect(() => readResult(folders, "figure-5")).toThrow(`${path} was edited by hand or damaged`);
});

it("names a file that is cut off", () => {
  const path = folders.result("figure-5");
  writeFileSync(path, readFileSync(path, "utf8").slice(0, 100));
  expect(() => readResult(folders, "figure-5")).toThrow(`malformed JSON in ${path}`);
});

it("names a file without a seal", () => {
  rmSync(folders.seal("figure-5"));
  expect(() => readResult(folders, "figure-5")).toThrow("figure-5.json has no seal");
});

it("refuses to write what is not a number", () => {
  const bad = { ...result, metrics: { "figure-5/published.margin": Number.NaN } };
  expect(() => {
    writeResult(folders, bad, { spec: "s", code: "c" }, provenance);
  }).toThrow(/figure-5\/published\.margin/);
  expect(readResult(folders, "figure-5")!.result).toEqual(result);
});
