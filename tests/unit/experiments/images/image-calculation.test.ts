import { expect, test } from "vitest";
import { recipeOf } from "../../../../src/compute/commands/freshness.ts";
import {
  basisMetrics,
  imageCalculation,
} from "../../../../src/compute/experiments/images/image-calculation.ts";
import { table } from "../../../../src/compute/experiments/table-1.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { tinyStats, writeStats } from "./tiny-stats.ts";

const specOf = (folder: string) => recipeOf(imageCalculation(table, folder), "wasm", "").spec;

test("a stats file more, or another one, makes a result stale", () => {
  const folder = temporaryFolder();
  const specs = [specOf(folder)];
  writeStats(folder, { "base-224": tinyStats("base-224") });
  specs.push(specOf(folder));
  writeStats(folder, { "base-224": tinyStats("base-224", { xi: 0.5 }) });
  specs.push(specOf(folder));
  expect(new Set(specs).size).toBe(3);
  expect(specOf(folder)).toBe(specs[2]);
});

test("a stats file is read when its experiment is used, not when it is named", () => {
  const folder = writeStats(temporaryFolder(), { "base-224": tinyStats("large-384") });
  const experiment = imageCalculation(table, folder);
  expect(experiment.runs()).toEqual([]);
  expect(() => experiment.settings).toThrow("siglip-base-224 has 768");
  expect(() => experiment.summarise(new Map())).toThrow("siglip-base-224 has 768");
});

test("departures count what differs from the paper\u2019s basis", () => {
  const departures = (changes: Parameters<typeof tinyStats>[1]) =>
    basisMetrics("a", "base-224", tinyStats("base-224", changes)).find(({ id }) =>
      id.endsWith("departures"),
    )!.value;
  const basis = { n_images: 50_000, n_classes: 998 };
  expect(departures(basis)).toBe(0);
  expect(departures({ ...basis, n_skipped: 3 })).toBe(0);
  expect(departures({ ...basis, prompt: "a {}" })).toBe(1);
  expect(departures({ prompt: "a {}" })).toBe(3);
});
