import { expect, test } from "vitest";
import { aims } from "../../../src/components/engine-aims.ts";
import { sampleRecord } from "../bench/sample-record.ts";

const of = (engine: string, found: ReturnType<typeof aims>) =>
  found.find((aim) => aim.engine === engine)!;

test("an aim is met when the record's number is on its side of the bound", () => {
  const found = aims((id) => sampleRecord(id));
  expect(of("wasm", found)).toMatchObject({ value: 50, bound: 55, met: true });
  expect(of("tfjs-wasm", found)).toMatchObject({
    path: "agreement.bias.steps.100.difference.loss",
    value: 1e-5,
    met: true,
  });
});

test("an aim is missed on the other side", () => {
  const slow = sampleRecord("wasm");
  const cell = slow.speed["100x10-b1-t1"]!;
  if ("skipped" in cell) throw new Error("sample");
  cell.microseconds.median = 55.1;
  expect(
    of(
      "wasm",
      aims(() => slow),
    ),
  ).toMatchObject({ value: 55.1, met: false });
});

test("an aim without a record, or whose cell was skipped, is neither", () => {
  expect(aims(() => null).map(({ met, path }) => [met, path])).toEqual(Array(5).fill([null, null]));
  const found = aims((id) => sampleRecord(id));
  expect(of("wasm-workers", found)).toMatchObject({ value: null, met: null });
});
