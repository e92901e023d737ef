import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { TrainingCase } from "../../../src/compute/schemas/case.ts";
import type { TrainingOutcome } from "../../../src/compute/schemas/outcome.ts";
import { keepRun, readRun, runKey } from "../../../src/compute/store/run-cache.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const golden = JSON.parse(readFileSync("tests/fixtures/train/rb_basic.json", "utf8")) as {
  case: unknown;
  expected: TrainingOutcome;
};
const kept = { seconds: 0.25, outcome: golden.expected };
const run = TrainingCase.parse(golden.case);

it("gives back a kept outcome, and how long it took", () => {
  const runs = temporaryFolder();
  keepRun(runs, "key", kept);
  expect(readRun(runs, "key")).toEqual(kept);
});

it("takes a damaged file for none", () => {
  const runs = temporaryFolder();
  keepRun(runs, "key", kept);
  writeFileSync(join(runs, "key.json"), '{"trace": [');
  expect(readRun(runs, "key")).toBeNull();
});

it("tells runs apart by case and by code", () => {
  const keys = [
    runKey(run, "code"),
    runKey({ ...run, steps: run.steps + 1 }, "code"),
    runKey(run, "other code"),
  ];
  expect(new Set(keys).size).toBe(3);
});
