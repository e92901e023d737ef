import { expect, test } from "vitest";
import { Ledger } from "../../../src/compute/schemas/ledger.ts";
import { readData } from "../../gates/data.ts";
import { judgeNumber } from "../../gates/fidelity/number.ts";
import { readPublished } from "../../gates/published.ts";
import { sampleRecord } from "../bench/sample-record.ts";
import { miniature } from "./miniature.ts";

function judge(
  id: string,
  value: string,
  format: string,
  text: string,
  changes?: Parameters<typeof miniature>[0],
) {
  const { data, dist } = miniature(changes);
  const ledger = Ledger.parse(JSON.parse(readPublished(dist, "data/ledger.json")));
  return judgeNumber({ id, value, format, text, hidden: false }, { data: readData(data), ledger });
}

test("a number is right when its value is the data's and its text the declared rounding", () => {
  expect(judge("table-3/k2", "0.501", "f2", "0.50")).toBeNull();
  expect(judge("table-3/k6", "-0.0012345", "e1", "-1.2e-3")).toBeNull();
});

test("a minus sign may be the typographer's", () => {
  expect(judge("table-3/k6", "-0.0012345", "f4", "\u22120.0012")).toBeNull();
});

test("a value with a changed digit is wrong even where the text is not", () => {
  expect(judge("table-3/k2", "0.5011", "f2", "0.50")).toMatchObject({
    message: "value differs from the data",
    expected: "0.501",
    actual: "0.5011",
  });
});

test("a value that is not written in full is wrong", () => {
  expect(judge("table-3/k2", "0.5010", "f2", "0.50")?.message).toBe("value differs from the data");
});

test("a text that is not the declared rounding is wrong", () => {
  expect(judge("table-3/k4", "0.75", "f1", "0.7")).toMatchObject({ expected: "0.8" });
  expect(judge("table-3/k4", "0.75", "f2", "0.750")).toMatchObject({ expected: "0.75" });
});

test("only printed values may be shown as printed", () => {
  expect(judge("paper:T3.2", "0.5", "p", "0.50")).toBeNull();
  expect(judge("paper:T3.2", "0.5", "p", "0.5")).toMatchObject({ expected: "0.50" });
  expect(judge("table-3/k2", "0.501", "p", "0.50")?.message).toBe("unknown data-format");
});

test("whole numbers may have commas between their thousands, and there only", () => {
  const runs = "provenance:table-3/runs.total";
  const many = (total: number) => ({
    "data/provenance/table-3.json": { seconds: 12.5, runs: { total } },
  });
  expect(judge(runs, "1234567", "n0", "1,234,567", many(1234567))).toBeNull();
  expect(judge(runs, "100000", "n0", "100,000", many(100000))).toBeNull();
  expect(judge(runs, "35", "n0", "35")).toBeNull();
  expect(judge(runs, "100000", "n0", "1,00,000", many(100000))?.expected).toBe("100,000");
  expect(judge(runs, "100000", "n0", "100000", many(100000))?.expected).toBe("100,000");
  expect(judge(runs, "-4321", "n0", "\u22124,321", many(-4321))).toBeNull();
});

test("a format beyond f0 to f8, e0 to e6 and n0 is unknown", () => {
  expect(judge("table-3/k2", "0.501", "f9", "0.501000000")?.message).toBe("unknown data-format");
  expect(judge("table-3/k2", "0.501", "", "0.501")?.message).toBe("unknown data-format");
});

test("a difference is ours minus the printed value", () => {
  const difference = String(0.501 - 0.5);
  expect(judge("difference:table-3/k2:T3.2", difference, "f3", "0.001")).toBeNull();
  expect(judge("difference:table-3/k2:T9", difference, "f3", "0.001")?.message).toBe(
    "is in no paper file",
  );
});

test("a number of a series is found by column and index", () => {
  expect(judge("series:table-3/k2/gap/1", "0.502", "f3", "0.502")).toBeNull();
  expect(judge("series:table-3/k2/gap/2", "0.502", "f3", "0.502")?.message).toBe("is in no series");
});

test("a cell of a series shows no more than the rounded number", () => {
  const { data, dist } = miniature();
  const ledger = Ledger.parse(JSON.parse(readPublished(dist, "data/ledger.json")));
  const shown = { data: readData(data), ledger };
  const cell = { id: "series:table-3/k2/gap/1", value: null, format: "f2", hidden: false };
  expect(judgeNumber({ ...cell, text: "0.50" }, shown)).toBeNull();
  expect(judgeNumber({ ...cell, text: "0.51" }, shown)).toMatchObject({ expected: "0.50" });
});

test("counts cover the paper's statements, and count-extra what notebooks print", () => {
  expect(judge("count:all", "2", "f0", "2")).toBeNull();
  expect(judge("count:contradicted", "1", "f0", "1")).toBeNull();
  expect(judge("count-extra:contradicted", "1", "f0", "1")).toBeNull();
  expect(judge("count:contradicted", "2", "f0", "2")).toMatchObject({ expected: "1" });
  expect(judge("count:wrong", "0", "f0", "0")?.message).toBe("counts an unknown verdict");
});

test("a number of the provenance is found by its path", () => {
  expect(judge("provenance:table-3/seconds", "12.5", "f1", "12.5")).toBeNull();
  expect(judge("provenance:table-3/runs.total", "35", "f0", "35")).toBeNull();
});

test("a change in the history has two sides and a size", () => {
  const change = { metric: "table-3/k2", old: 0.5, new: 0.25 };
  const about = { reason: "a better k2", revision: null, acceptedAt: "2026-11-22T00:00:00.000Z" };
  const table = { metric: "table-3/series:k2", old: "aa", new: "bb" };
  const lines = [change, table].map((line) => JSON.stringify({ ...line, ...about }));
  const files = { "data/history.jsonl": `${lines.join("\n")}\n` };
  expect(judge("history:0/old", "0.5", "f2", "0.50", files)).toBeNull();
  expect(judge("history:0/new", "0.25", "f2", "0.25", files)).toBeNull();
  expect(judge("history:0/change", "-0.25", "f2", "\u22120.25", files)).toBeNull();
  expect(judge("history:0/change", "0.25", "f2", "0.25", files)).not.toBeNull();
  expect(judge("history:1/change", "0", "f0", "0", files)?.message).toMatch("is no number");
  expect(judge("history:0/reason", "0", "f0", "0", files)?.message).toMatch("is no number");
});

test("a number of an engine's record is found by its path", () => {
  const files = { "data/engines/wasm.json": sampleRecord("wasm") };
  const median = "engine:wasm/speed.100x10-b1-t1.microseconds.median";
  expect(judge(median, "50", "f0", "50", files)).toBeNull();
  expect(judge(median, "51", "f0", "51", files)).toMatchObject({ expected: "50" });
  expect(judge("engine:wasm/on", "1", "f0", "1", files)?.message).toBe(
    "is no number in data/engines",
  );
  expect(judge(median, "50", "f0", "50")?.message).toBe("is no number in data/engines");
});

test("a number that no file holds is wrong", () => {
  expect(judge("table-3/k99", "1", "f0", "1")?.message).toBe("is in no result file");
  expect(judge("guess:1", "1", "f0", "1")?.message).toBe("unknown kind of id");
  expect(judge("", "1", "f0", "1")?.message).toBe("a <data> without data-metric");
});
