import { globSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { difference } from "../../../bench/agreement.ts";
import { AGREEMENT_CASES } from "../../../bench/cases.ts";
import { VARIANTS } from "../../../src/compute/engine-variants.ts";
import { RUN_STEPS } from "../../../src/compute/schemas/engine-record.ts";
import { readRecord } from "../../../src/compute/store/engine-records.ts";

const ids = globSync("data/engines/*.json").map((file) => basename(file, ".json"));
const reference = readRecord("reference")!;
const records = ids.map((id) => [id, readRecord(id)!] as const);
const family = (name: string) => records.filter(([id]) => id.split("-")[0] === name);
const lossAt = (id: string, step: number) =>
  Object.entries(readRecord(id)!.agreement).map(([name, { steps }]) => ({
    name,
    difference: steps[step]!.difference.loss,
  }));

test("what is committed are records of known engines, the reference and wasm among them", () => {
  const known: string[] = VARIANTS.map(({ id }) => id);
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(["reference", "wasm"]));
});

describe.each(records)("the record of %s", (_, record) => {
  test("is of today's cases", () => {
    const cases = Object.entries(AGREEMENT_CASES).map(([id, { n, dim }]) => [id, n, dim]);
    expect(Object.entries(record.agreement).map(([id, { n, dim }]) => [id, n, dim])).toEqual(cases);
  });

  test("has the differences from the reference that its numbers give", () => {
    for (const [id, { steps }] of Object.entries(record.agreement))
      for (const [step, { difference: said, ...state }] of Object.entries(steps))
        expect(said, `${id} ${step}`).toEqual(
          difference(state, reference.agreement[id]!.steps[step]!),
        );
  });

  test("says where a case ended early", () => {
    for (const [id, { steps, note }] of Object.entries(record.agreement))
      expect(steps[RUN_STEPS] === undefined, id).toBe(note !== undefined);
  });

  test("is in order: least, median, most; runs per second as the median gives them", () => {
    for (const [name, cell] of Object.entries(record.speed)) {
      if ("skipped" in cell) continue;
      const { least, median, most } = cell.microseconds;
      expect([least, median, most], name).toEqual([least, median, most].toSorted((a, b) => a - b));
      expect(cell.runsPerSecond).toBeCloseTo(1e6 / (median * RUN_STEPS), 9);
    }
  });
});

test.each(records.filter(([id]) => id === "wasm-workers"))(
  "%s gives the numbers that one thread gives",
  (_, { agreement }) => {
    expect(agreement).toEqual(readRecord("wasm")!.agreement);
  },
);

test.each(family("tfjs").map(([id]) => id))(
  "%s is within 1e-4 of the reference at step 100",
  (id) => {
    for (const { name, difference } of lossAt(id, 100)) expect(difference, name).toBeLessThan(1e-4);
  },
);

test.each(family("webgpu").map(([id]) => id))("%s is too", (id) => {
  for (const { name, difference } of lossAt(id, 100)) expect(difference, name).toBeLessThan(1e-4);
});
