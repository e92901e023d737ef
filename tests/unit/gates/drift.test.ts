import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareResults } from "../../gates/drift/compare.ts";
import { miniature } from "./miniature.ts";

const RESULT = "data/results/table-3.json";

function compare(fresh: Record<string, unknown>) {
  const committed = miniature().data;
  const checks = compareResults({ committed, fresh: miniature(fresh).data });
  return checks.filter((check) => !check.ok);
}

/** The miniature's result with a piece of its text replaced. */
function replaced(from: string, to: string): Record<string, string> {
  const text = readFileSync(join(miniature().folder, RESULT), "utf8");
  expect(text).toContain(from);
  return { [RESULT]: text.replace(from, to) };
}

test("the same bytes do not drift", () => {
  expect(compare({})).toEqual([]);
});

test("a changed metric is named with both values and their difference", () => {
  const [metric, bytes] = compare(replaced('"table-3/k4": 0.75', '"table-3/k4": 0.875'));
  expect(metric).toMatchObject({
    id: "table-3/k4",
    message: "differs by 0.125",
    expected: "0.75",
    actual: "0.875",
  });
  expect(metric?.advice).toContain("npm run compute -- table-3 --force");
  expect(bytes?.message).toBe("differs in its bytes from what was computed, first in line 12");
});

test("a changed column of a series is named, with the first place that differs", () => {
  expect(compare(replaced("0.502", "0.503"))[0]).toMatchObject({
    id: "series:table-3/k2/gap",
    message: "differs at 1 of 2 places, first at 1",
    expected: "0.502",
    actual: "0.503",
  });
});

test("a series that is gone, new or of another length is named", () => {
  const [gone, added] = compare(replaced('"gap"', '"width"'));
  expect(gone).toMatchObject({
    id: "series:table-3/k2/gap",
    message: "is in the committed file, but no longer computed",
  });
  expect(added).toMatchObject({ id: "series:table-3/k2/width" });
  const shorter = JSON.parse(readFileSync(join(miniature().folder, RESULT), "utf8")) as Record<
    string,
    unknown
  >;
  const series = { k2: { seed: [50], gap: [0.5] } };
  expect(compare({ [RESULT]: { ...shorter, series } })[0]).toMatchObject({
    message: "has another length",
    expected: "2",
    actual: "1",
  });
});

test("metrics on one side only are named", () => {
  const [gone, added] = compare(replaced("table-3/k6", "table-3/k8"));
  expect(gone).toMatchObject({
    id: "table-3/k6",
    message: "is in the committed file, but no longer computed",
  });
  expect(added).toMatchObject({
    id: "table-3/k8",
    message: "is computed, but not in the committed file",
  });
});

test("other bytes with the same numbers drift", () => {
  expect(compare(replaced('"n": 100', '"n":  100'))).toMatchObject([
    { message: "differs in its bytes from what was computed, first in line 8" },
  ]);
});

test("a result file on one side only is named", () => {
  const extra = readFileSync(join(miniature().folder, RESULT), "utf8").replaceAll("table-3", "new");
  expect(compare({ "data/results/new.json": extra })).toMatchObject([
    { id: "new", message: "was computed, but has no committed result" },
  ]);
  expect(compare({ [RESULT]: undefined })).toMatchObject([{ id: "table-3" }]);
});

test("only the artefacts asked for are compared", () => {
  const fresh = miniature({ [RESULT]: undefined }).data;
  const checks = compareResults({
    ...{ committed: miniature().data, fresh },
    artefacts: [],
  });
  expect(checks).toEqual([]);
});

test.each(["table-4-extended", "emoji-headline"])(
  "%s, of the extended tier, is compared when it was computed, not missed when not",
  (id) => {
    const name = `data/results/${id}.json`;
    const text = readFileSync(join(miniature().folder, RESULT), "utf8");
    const committed = miniature({ [name]: text }).data;
    const failures = (fresh: Record<string, unknown>) =>
      compareResults({ committed, fresh: miniature(fresh).data }).filter((check) => !check.ok);
    expect(failures({})).toEqual([]);
    expect(failures({ [name]: text.replace("0.75", "0.875") })).toMatchObject([
      { id: "table-3/k4" },
      {},
    ]);
  },
);
