import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMeasurements } from "../../../../src/compute/experiments/images/measured.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { tinyStats, writeStats } from "./tiny-stats.ts";

const read = (folder: string) => readMeasurements(["base-224", "large-384"], folder);

test("a model without a file is not measured", () => {
  const folder = writeStats(temporaryFolder(), { "large-384": tinyStats("large-384") });
  expect([...read(folder).keys()]).toEqual(["large-384"]);
  expect(read(join(folder, "none")).size).toBe(0);
});

test("a file of a model that is not asked for is left alone", () => {
  const folder = writeStats(temporaryFolder(), { "base-512": tinyStats("base-512") });
  expect(read(folder).size).toBe(0);
});

test("a changed file has another hash", () => {
  const folder = temporaryFolder();
  const hashOf = (skipped: number) => {
    writeStats(folder, { "base-224": tinyStats("base-224", { n_skipped: skipped }) });
    return read(folder).get("base-224")!.sha256;
  };
  expect(hashOf(0)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf(0)).toBe(hashOf(0));
  expect(hashOf(1)).not.toBe(hashOf(0));
});

test("a malformed file is named, with the place of the fault", () => {
  const folder = temporaryFolder();
  const stats = tinyStats("base-224");
  const file = join(folder, "base-224.json");
  writeFileSync(file, JSON.stringify({ ...stats, xi: -1 }));
  expect(() => read(folder)).toThrow(`invalid ${file}: $.xi`);
  writeFileSync(
    file,
    JSON.stringify({ ...stats, perceptron: { ...stats.perceptron, margin: "a" } }),
  );
  expect(() => read(folder)).toThrow("$.perceptron.margin");
  writeFileSync(file, "{");
  expect(() => read(folder)).toThrow(`malformed JSON in ${file}`);
});

test("a file of another model is refused", () => {
  const folder = writeStats(temporaryFolder(), { "base-224": tinyStats("large-384") });
  expect(() => read(folder)).toThrow(
    "base-224.json: $.model.dimension: siglip-base-224 has 768 (got 1024)",
  );
  writeStats(folder, { "base-224": tinyStats("base-256") });
  expect(() => read(folder)).toThrow(
    "base-224.json: $.model.image_size: siglip-base-224 has 224 (got 256)",
  );
});
