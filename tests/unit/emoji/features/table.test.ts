import { readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FEATURES } from "../../../../src/compute/emoji/features/descriptor.ts";
import { nearestNeighbour } from "../../../../src/compute/emoji/features/nearest-neighbour.ts";
import { openFeatures } from "../../../../src/compute/emoji/features/table.ts";
import { EMOJI_SETS } from "../../../../src/compute/emoji/icon-set.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

test("features are kept under their key with the licences, and made again where a file is cut short", async () => {
  const folder = temporaryFolder();
  const made = openFeatures(folder, 5);
  expect(made.names).toHaveLength(5);
  expect(made.dropped.map(({ name }) => name)).toEqual(["cricket", "up-button"]);
  const rows = await made.rows("noto", 3);
  expect(rows).toHaveLength(5 * FEATURES);
  const home = join(folder, made.key.slice(0, 16));
  expect(readdirSync(home).toSorted()).toEqual(["LICENCES.md", "noto-3.f32"]);
  expect(readFileSync(join(home, "LICENCES.md"), "utf8")).toContain("CC BY-SA 4.0");

  expect(await openFeatures(folder, 5).rows("noto", 3)).toEqual(rows);
  truncateSync(join(home, "noto-3.f32"), 100);
  expect(await openFeatures(folder, 5).rows("noto", 3)).toEqual(rows);
});

test("other names are another table", () => {
  const folder = temporaryFolder();
  expect(openFeatures(folder, 4).key).not.toBe(openFeatures(folder, 5).key);
});

test("among few names most held-out drawings are nearest to their own", async () => {
  const table = openFeatures(temporaryFolder(), 30);
  const [held, ...others] = await Promise.all(EMOJI_SETS.map((set) => table.rows(set, 0)));
  const { top1, top10 } = nearestNeighbour(held!, others);
  expect(top1).toBeGreaterThan(0.8);
  expect(top1).toBeLessThan(1.01);
  expect(top10).toBeGreaterThanOrEqual(top1);
});

test("the nearest neighbour of a drawing that the others have exactly is itself; a tie counts against it", () => {
  const one = new Float32Array(3 * FEATURES);
  [0, 1, 2].forEach((i) => (one[i * FEATURES + i] = 1));
  expect(nearestNeighbour(one, [one])).toEqual({ top1: 1, top10: 1 });
  const same = new Float32Array(2 * FEATURES).fill(1);
  expect(nearestNeighbour(same, [same])).toEqual({ top1: 0, top10: 1 });
});
