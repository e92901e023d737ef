import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { failures } from "../../gates/report.ts";
import { reproduction } from "../../gates/reproduction.ts";
import { miniature, type Miniature } from "./miniature.ts";

const found = (report: Miniature) =>
  failures(reproduction(report)).map(({ id, message }) => `${id}: ${message}`);

/** The text of one file of the miniature with a piece of it replaced. */
function replaced(file: string, from: string, to: string): Record<string, string> {
  const text = readFileSync(join(miniature().folder, file), "utf8");
  expect(text).toContain(from);
  return { [file]: text.replace(from, to) };
}

test("reproduction is stable when ledger, pages and accepted verdicts say what the data give", () => {
  const report = reproduction(miniature());
  expect(report.status).toBe("stable");
  expect(report.checks).toHaveLength(12);
});

test("reproduction names the claim whose result no longer gives the published verdict", () => {
  const change = replaced("data/results/table-3.json", "0.501", "0.52");
  expect(found(miniature(change))).toEqual([
    "T3.2: published verdict is not what the data give",
    "T3.2: verdict of part 1 is not what the data give",
    "T3.2: evidence of part 1 is not what the data give",
    "T3.2: quotes table-3/k2 wrongly",
    "T3.2: a badge is not what the data give",
    "T3.2: verdict is not the accepted one",
  ]);
});

test("reproduction names the claim whose published evidence is not what the data give", () => {
  const change = replaced("dist/data/ledger.json", '"allowed": 0.01', '"allowed": 0.02');
  expect(found(miniature(change))).toEqual(["T3.2: evidence of part 1 is not what the data give"]);
});

test("reproduction names the claim and the number when a value is missing", () => {
  const change = replaced("data/results/table-3.json", '"table-3/k2": 0.501,', "");
  const [first] = failures(reproduction(miniature(change)));
  expect(first).toMatchObject({
    id: "T3.2",
    message: "a number that its rule needs is missing",
    expected: "table-3/k2",
  });
});

test("reproduction names the claim whose badge shows another verdict", () => {
  const change = replaced("dist/table-3/index.html", 'verdict="confirmed"', 'verdict="corrected"');
  expect(found(miniature(change))).toEqual(["T3.2: a badge is not what the data give"]);
});

test("reproduction names the claim whose badge has the wrong word", () => {
  const change = replaced("dist/table-3/index.html", ">confirmed<", ">contradicted<");
  expect(found(miniature(change))).toEqual(["T3.2: a badge is not what the data give"]);
});

test("reproduction names the claim whose page has lost its anchor", () => {
  const change = replaced("dist/table-3/index.html", 'id="t3-4"', 'id="elsewhere"');
  expect(found(miniature(change))).toEqual(["T3.4: its page has no such anchor"]);
});

test("reproduction notices a badge of no known claim", () => {
  const change = replaced("dist/index.html", "<body>", '<body><b data-verdict="confirmed">x</b>');
  expect(found(miniature(change))).toEqual(["(none): badge of no known claim"]);
});

test("reproduction names the claim whose accepted verdict was edited by hand", () => {
  const change = replaced("data/verdicts.json", '"T3.4": "contradicted"', '"T3.4": "confirmed"');
  expect(found(miniature(change))).toEqual(["T3.4: verdict is not the accepted one"]);
});

test("reproduction notices a ledger and accepted verdicts that were changed in step", () => {
  const recorded = '"T3.4": [\n          null,\n          ';
  const change = replaced(
    "data/verdicts.json",
    `${recorded}"contradicted"`,
    `${recorded}"confirmed"`,
  );
  expect(found(miniature(change))).toEqual([
    "T3.4: accepted verdict comes from no recorded acceptance",
  ]);
});

test("reproduction notices that nobody has accepted any verdict", () => {
  const report = miniature({ "data/verdicts.json": undefined });
  expect(found(report)).toEqual([`${report.data}/verdicts.json: there is no such file`]);
});

test("reproduction notices statements that the ledger lacks", () => {
  const change = replaced("data/paper/statements.json", '"T3.4"', '"T3.8"');
  expect(found(miniature(change))).toEqual(["dist/data/ledger.json: lacks statements"]);
});

test("reproduction names the place where the ledger breaks its schema", () => {
  const change = replaced("dist/data/ledger.json", '"kind": "table"', '"kind": "chair"');
  expect(found(miniature(change))[0]).toMatch(/^dist\/data\/ledger\.json: 0\.kind: Invalid option/);
});

test("reproduction notices a published schema that is not the ledger's", () => {
  const report = miniature({ "dist/data/ledger.schema.json": {} });
  expect(found(report)).toEqual([
    "dist/data/ledger.schema.json: is not the schema of src/compute/schemas/ledger.ts",
  ]);
});

test("reproduction cannot run without a built site", () => {
  expect(() => reproduction({ ...miniature(), dist: "/nowhere" })).toThrow("no built site");
});
