import { expect, test } from "vitest";
import { readData } from "../../gates/data.ts";
import { judgeDownloads } from "../../gates/fidelity/downloads.ts";
import { miniature } from "./miniature.ts";

function faults(changes: Record<string, string | undefined>): string[] {
  const { dist, data } = miniature(changes);
  const checks = judgeDownloads(dist, readData(data)).filter((check) => !check.ok);
  return checks.map(({ id, message }) => `${id}: ${message}`);
}

test("downloads with the committed numbers pass", () => {
  expect(faults({})).toEqual([]);
});

test("a result file with other bytes is named", () => {
  expect(faults({ "dist/data/results/table-3.json": "{}" })).toEqual([
    "data/results/table-3.json: offers other numbers than are committed",
  ]);
});

test("a table with a changed or missing number is named", () => {
  expect(faults({ "dist/data/csv/table-3/k2.csv": "seed,gap\n50,0.5\n51,0.503\n" })).toEqual([
    "data/csv/table-3/k2.csv: offers other numbers than are committed",
  ]);
  expect(faults({ "dist/data/csv/table-3.csv": "metric,value\ntable-3/k2,0.501\n" })).toEqual([
    "data/csv/table-3.csv: offers other numbers than are committed",
  ]);
});

test("a download that is not there is named", () => {
  expect(faults({ "dist/data/csv/table-3/k2.csv": undefined })).toEqual([
    "data/csv/table-3/k2.csv: is not offered",
  ]);
});
