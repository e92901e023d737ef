import { expect, test } from "vitest";
import { seriesColumn } from "../../../src/components/series-column.ts";

const result = {
  artefact: "table-3",
  series: { k2: { gap: [0.5, 12.25, 0.75], step: [1, 20000] } },
};

test("a column without a format takes the one that most of its values have", () => {
  expect(seriesColumn(result, "k2", "gap")).toEqual({
    address: "table-3/k2/gap",
    values: [0.5, 12.25, 0.75],
    formats: ["f6", "f4", "f6"],
    format: "f6",
  });
});

test("whole thousands keep their commas whatever the column's format", () => {
  expect(seriesColumn(result, "k2", "step", "f0")).toMatchObject({
    formats: ["f0", "n0"],
    format: "f0",
  });
});

test("a series that is not there is unknown", () => {
  expect(() => seriesColumn(result, "k3", "gap")).toThrow("unknown series: table-3/k3/gap");
});
