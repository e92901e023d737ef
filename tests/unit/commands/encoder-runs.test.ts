import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { carryOut } from "../../../src/compute/commands/encoders/carry-out.ts";
import {
  readCheckpoint,
  writeCheckpoint,
} from "../../../src/compute/commands/encoders/checkpoint.ts";
import type { Recipe } from "../../../src/compute/commands/freshness.ts";
import { runEncoders } from "../../../src/compute/commands/encoders/run.ts";
import { initialSnapshot } from "../../../src/compute/dual-encoder/state.ts";
import { chooseBackend } from "../../../src/compute/engines/tfjs/backend.ts";
import { encoderTraining } from "../../../src/compute/experiments/encoders/settings.ts";
import { foldersOf } from "../../../src/compute/store/folders.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Few names, a small tower and two variants: a step takes milliseconds. */
const RUN = {
  ...encoderTraining({ arm: "relative", seed: 3, steps: 70, variants: 2 }),
  names: 24,
  hidden: 16,
  dim: 8,
};
const KEY = "a".repeat(64);

beforeAll(() => chooseBackend({ backend: "wasm" }));

const options = (checkpoint: string, stopAt = Infinity) => {
  const stop = new AbortController();
  const labels: string[] = [];
  return {
    key: KEY,
    checkpoint,
    fromNothing: false,
    signal: stop.signal,
    labels,
    onProgress: (share: number, label: string) => {
      labels.push(label);
      if (Math.round(share * RUN.steps) === stopAt) stop.abort(new Error("stopped"));
    },
  };
};

describe("a run on emoji", () => {
  test("goes on from its checkpoint and ends as if it had not been interrupted", async () => {
    const folder = temporaryFolder();
    const whole = await carryOut(RUN, options(join(folder, "whole.json")));
    const path = join(folder, "checkpoint.json");
    await expect(carryOut(RUN, options(path, 60))).rejects.toThrow("stopped");
    expect(existsSync(path)).toBe(true);
    const second = options(path);
    expect(await carryOut(RUN, second)).toEqual(whole);
    expect(second.labels[0]).toMatch(
      /^step 51 of 70, loss \d\.\d+, t \d+\.\d, b_rel \d\.\d+, held-out top-1/,
    );
    expect(existsSync(path)).toBe(false);
  }, 60_000);

  test("does not know a style that is not there", async () => {
    const run = carryOut({ ...RUN, heldOut: "wingdings" }, options("never"));
    await expect(run).rejects.toThrow("unknown emoji set: wingdings");
  });
});

test("shares of an experiment's runs, put together, are all of its runs", async () => {
  const data = temporaryFolder();
  const encoderRuns = [1, 2, 3, 4].map((seed) => ({
    id: `s${seed}`,
    case: { ...RUN, seed, steps: 2, evaluate: [] },
  }));
  const runs = (outcomes: ReadonlyMap<string, unknown>) => ({
    metrics: [{ id: "small/runs", value: outcomes.size, tolerance: 0 }],
    series: {},
  });
  const experiment = {
    id: "small",
    settings: {},
    runs: () => [],
    summarise: () => expect.unreachable(),
    encoders: { runs: () => encoderRuns, summarise: runs },
  };
  const recipe: Recipe = { experiment, runs: [], encoderRuns, engine: "wasm", spec: "", code: "" };
  const run = (shard?: { index: number; count: number }) =>
    runEncoders(recipe, {
      folders: foldersOf(data),
      force: false,
      engine: "wasm",
      progress: { line: () => undefined, update: () => undefined, end: () => undefined },
      signal: new AbortController().signal,
      shard,
    });
  const kept = () => globSync(join(data, ".cache", "runs", "*.json")).length;
  expect(await run({ index: 1, count: 2 })).toBeNull();
  const first = kept();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(4);
  expect(await run({ index: 2, count: 2 })).toBeNull();
  expect(kept()).toBe(4);
  expect(await run()).toMatchObject({ computed: 0, summary: { metrics: [{ value: 4 }] } });
}, 60_000);

describe("a checkpoint", () => {
  const snapshot = {
    ...initialSnapshot(RUN, { features: 4, hidden: 3, dim: 2, names: 5 }),
    step: 7,
  };
  snapshot.curve.loss.push(0.1);

  test("is read as it was written, to the last bit", () => {
    const path = join(temporaryFolder(), "checkpoint.json");
    writeCheckpoint(path, KEY, snapshot);
    expect(readCheckpoint(path, KEY)).toEqual(snapshot);
    expect(readCheckpoint(`${path}.none`, KEY)).toBeNull();
  });

  test("of another configuration is refused, and so is a damaged one", () => {
    const path = join(temporaryFolder(), "checkpoint.json");
    writeCheckpoint(path, KEY, snapshot);
    expect(() => readCheckpoint(path, "b".repeat(64))).toThrow("is of another configuration");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 100));
    expect(() => readCheckpoint(path, KEY)).toThrow("malformed JSON");
  });
});
