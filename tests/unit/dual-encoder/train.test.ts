import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  trainEncoders,
  type EncoderTrainOptions,
  type Pictures,
} from "../../../src/compute/dual-encoder/train.ts";
import type { Snapshot } from "../../../src/compute/dual-encoder/state.ts";
import { openFeatures } from "../../../src/compute/emoji/features/table.ts";
import { EMOJI_SETS } from "../../../src/compute/emoji/icon-set.ts";
import { chooseBackend } from "../../../src/compute/engines/tfjs/backend.ts";
import type { EncoderTraining } from "../../../src/compute/schemas/encoder-case.ts";

const NAMES = 96;
const RUN: EncoderTraining = {
  task: "train",
  heldOut: "twemoji",
  dim: 16,
  hidden: 64,
  parameterization: "relative-bias",
  temperature: { init: 10, trainable: true },
  bias: { init: 1, trainable: true },
  lockedTexts: false,
  variants: 2,
  names: NAMES,
  optimizer: {
    name: "adamw",
    lr: 4e-3,
    scalarLr: 1e-2,
    betas: [0.9, 0.98],
    epsilon: 1e-8,
    weightDecay: 0.2,
    warmUp: 5,
    floor: 0.02,
  },
  steps: 40,
  seed: 1,
  evaluate: [20],
};

const folder = mkdtempSync(join(tmpdir(), "constellations-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let pictures: Pictures;
beforeAll(async () => {
  await chooseBackend({ backend: "wasm" });
  const table = openFeatures(folder, NAMES);
  const others = EMOJI_SETS.filter((set) => set !== RUN.heldOut);
  pictures = {
    seen: await Promise.all(
      others.map((set) => Promise.all([table.rows(set, 0), table.rows(set, 1)])),
    ),
    heldOut: await table.rows("twemoji", 0),
  };
}, 60_000);

const train = (change: Partial<EncoderTraining> = {}, options: EncoderTrainOptions = {}) =>
  trainEncoders({ ...RUN, ...change }, pictures, options);

describe("forty steps of one configuration", () => {
  test("go down the same curve everywhere", async () => {
    const { outcome } = await train();
    const at = [1, 10, 20, 40].map((step) => outcome.curve.loss[step - 1]!);
    expect(at.map((loss) => loss.toFixed(2))).toEqual(["9.95", "5.60", "3.70", "3.00"]);
    expect(outcome.heldOut.imageToName.top1).toBeGreaterThan(0.4);
    expect(outcome.collapsed).toBe(false);
  });

  test("give the same bytes again, and when taken up half-way from what was saved", async () => {
    const first = await train();
    let saved: Snapshot | undefined;
    const half = new AbortController();
    const interrupted = train(
      {},
      {
        saveEvery: 15,
        save: (snapshot) => (saved = structuredClone(snapshot)),
        onStep: ({ step }) => {
          if (step === 33) half.abort(new Error("killed"));
        },
        signal: half.signal,
      },
    );
    await expect(interrupted).rejects.toThrow("killed");
    expect(saved!.step).toBe(30);
    const resumed = await train({}, { from: saved! });
    expect(resumed.outcome).toEqual(first.outcome);
    expect(resumed.last.matrices).toEqual(first.last.matrices);
  });

  test("start from the same weights and pictures in both parameterisations", async () => {
    const relative = await train({ steps: 2 });
    const plain = await train({
      steps: 2,
      parameterization: "bias",
      bias: { init: 10, trainable: true },
    });
    expect(plain.outcome.curve.loss[0]).toBeCloseTo(relative.outcome.curve.loss[0]!, 4);
    expect(plain.outcome.curve.bias).not.toEqual(relative.outcome.curve.bias);
  });
});

test("locked names stay where they were drawn; a fixed bias stays what it was", async () => {
  const { last, outcome } = await train({
    steps: 3,
    lockedTexts: true,
    bias: { init: 0.5, trainable: false },
  });
  const start = await train({ steps: 1, lockedTexts: true });
  expect(last.matrices.texts[0]).toEqual(start.last.matrices.texts[0]);
  expect(outcome.curve.bias).toEqual([0.5, 0.5, 0.5]);
});

test("a run with a tower that gives the same vector for everything is said to have collapsed", async () => {
  // All logits are far above 0, so that every pair only wants to be farther apart.
  const { outcome } = await train({
    temperature: { init: 10, trainable: false },
    bias: { init: -1, trainable: false },
    steps: 60,
  });
  expect(outcome.collapsed).toBe(true);
  expect(outcome.seen.imageConcentration).toBeGreaterThan(0.95);
  expect(outcome.seen.meanPositive).toBeLessThan(-0.4);
});

test("a run that stops being finite says when", async () => {
  const run = train({ temperature: { init: 1e39, trainable: false } });
  await expect(run).rejects.toThrow(/^non-finite loss: \S+ at step 1$/);
});
