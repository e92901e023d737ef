import { expect, test } from "vitest";
import { allSeriesCsv, metricsCsv, seriesCsv } from "../../../src/components/csv.ts";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";

const result: ResultFile = {
  artefact: "figure-5",
  engine: { name: "wasm", precision: "float32" },
  settings: {},
  metrics: { "figure-5/a.b": 0.1, "figure-5/c": -2.58e-7 },
  tolerances: {},
  series: { one: { x: [1, 2], y: [0.5, 0.25] }, two: { x: [3], z: [1 / 3] } },
};

test("metricsCsv has a line per metric, numbers in full", () => {
  expect(metricsCsv(result)).toBe("metric,value\nfigure-5/a.b,0.1\nfigure-5/c,-2.58e-7\n");
});

test("seriesCsv puts the columns side by side", () => {
  expect(seriesCsv(result.series["one"]!)).toBe("x,y\n1,0.5\n2,0.25\n");
});

test("allSeriesCsv names the series in every line and leaves absent columns empty", () => {
  expect(allSeriesCsv(result)).toBe(
    "series,x,y,z\none,1,0.5,\none,2,0.25,\ntwo,3,,0.3333333333333333\n",
  );
});
