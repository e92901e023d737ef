import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readRecord, recordFile, writeRecord } from "../../../src/compute/store/engine-records.ts";
import { sampleRecord } from "../bench/sample-record.ts";
import { temporaryFolder } from "../temporary-folder.ts";

it("reads back what was written, and takes a missing file for no record", () => {
  const data = temporaryFolder();
  const record = sampleRecord("wasm");
  writeRecord(record, data);
  expect(readRecord("wasm", data)).toEqual(record);
  expect(readRecord("tfjs-cpu", data)).toBeNull();
});

it.each([
  ["{", /^malformed JSON in .*wasm\.json/],
  [JSON.stringify({ ...sampleRecord("wasm"), on: 3 }), /\$\.on: .*\(got 3\)/],
  [JSON.stringify(sampleRecord("reference")), /\$\.variant: is reference/],
  [
    JSON.stringify(sampleRecord("wasm")).replace('"start":0.5', '"start":NaN'),
    /\$\.load\.start: .*\(got "NaN"\)/,
  ],
])("a file that is no record is named, with the fault and what to run: %#", (text, fault) => {
  const data = temporaryFolder();
  mkdirSync(join(data, "engines"));
  writeFileSync(recordFile("wasm", data), text);
  expect(() => readRecord("wasm", data)).toThrow(fault);
  expect(() => readRecord("wasm", data)).toThrow(
    expect.objectContaining({ advice: "Measure it again: npm run engines -- wasm --force" }),
  );
});
