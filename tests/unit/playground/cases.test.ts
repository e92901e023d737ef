import { describe, expect, test } from "vitest";
import { TrainingCase } from "../../../src/compute/schemas/case.ts";
import { PRESETS } from "../../../src/playground/presets.ts";
import {
  FORMS,
  LOCKS,
  OFFSETS,
  rawSettings,
  readSettings,
  TEMPERATURES,
  type Field,
} from "../../../src/playground/settings.ts";
import { caseOf, settingsOf } from "../../../src/playground/training-case.ts";

const preset = PRESETS[0]!;
const faultsOf = (changes: Partial<Record<Field, string>>) =>
  readSettings({ ...preset.raw, ...changes }).faults ?? {};

describe("settings become a case", () => {
  const all = LOCKS.flatMap((lock) =>
    FORMS.flatMap((form) =>
      OFFSETS.flatMap((offset) => TEMPERATURES.map((t) => ({ lock, form, offset, t, x: "0.5" }))),
    ),
  );
  test.each(all)("that the engines accept, and back: $lock $form $offset $t", (changes) => {
    const { settings } = readSettings({ ...preset.raw, ...changes });
    const run = caseOf(settings!);
    expect(TrainingCase.parse(run)).toEqual(run);
    expect(settingsOf(run)).toEqual(settings);
    expect(readSettings(rawSettings(settings!)).settings).toEqual(settings);
  });

  test("of one step, recorded once", () => {
    const { settings } = readSettings({ ...preset.raw, steps: "1" });
    expect(caseOf(settings!).record).toEqual([1]);
  });
});

describe("presets", () => {
  test.each(PRESETS)("$id reads as valid fields", ({ raw, case: run }) => {
    expect(caseOf(readSettings(raw).settings!)).toEqual(run);
  });

  test("of a case with something that no field says are refused", () => {
    const betas = { ...preset.case, optimizer: { ...preset.case.optimizer, betas: [0.8, 0.9] } };
    expect(() => settingsOf(betas as TrainingCase)).toThrow("invalid preset: no field for its opt");
    expect(() => settingsOf({ ...preset.case, init: [] })).toThrow("invalid preset");
    expect(() => settingsOf({ ...preset.case, logEpsilon: 1e-3 })).toThrow("no form of the loss");
    expect(() => settingsOf({ ...preset.case, pairs: [[1, 0]] })).toThrow("its pairs");
  });
});

describe("a field that says nothing valid is named, with its range", () => {
  test.each([
    ["n", "1", "N must be a whole number from 2 to 2,000."],
    ["n", "2.5", "N must be a whole number from 2 to 2,000."],
    ["n", "", "N must be a whole number"],
    ["n", "0x10", "N must be a whole number"],
    ["d", "0", "d must be a whole number from 1 to 256."],
    ["k", "21", "from 2 to 20"],
    ["seed", "-1", "The seed must be a whole number from 0"],
    ["seed", "9007199254740992", "The seed must be"],
    ["b0", "NaN", "The bias at the start must be a number from \u22121,000,000 to 1,000,000."],
    ["b0", "1e999", "The bias at the start"],
    ["t0", "0", "t at the start must be a number above 0"],
    ["lr", "-0.1", "The learning rate must be"],
    ["steps", "1000001", "The number of steps must be"],
    ["draws", "0", "one whole number from 0 to 99 per modality"],
    ["draws", "0,x", "one whole number"],
    ["draws", "0,100", "one whole number"],
    ["form", "other", "Choose one of: published, formula, clamped."],
  ] as const)("%s = %j", (field, value, fault) => {
    const faults = faultsOf({ [field]: value });
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toContain(fault);
  });

  test("an adapter between more than two modalities", () => {
    expect(faultsOf({ lock: "adapter", k: "3" })).toHaveProperty("lock");
  });

  test("more work in a step than a browser bears", () => {
    expect(faultsOf({ n: "2000", d: "256", k: "3" })).toHaveProperty("n");
  });

  test("x is not looked at without an adapter", () => {
    expect(faultsOf({ x: "nonsense" })).toEqual({});
    expect(faultsOf({ x: "nonsense", lock: "adapter" })).toHaveProperty("x");
  });

  test("a true minus sign and spaces are no fault", () => {
    const { settings } = readSettings({ ...preset.raw, b0: " \u22120.5 ", draws: "3, 0" });
    expect(settings).toMatchObject({ b0: -0.5, draws: [3, 0] });
  });
});
