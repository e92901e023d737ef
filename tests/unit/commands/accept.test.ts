import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { accept } from "../../../src/compute/commands/accept.ts";
import { Verdicts } from "../../../src/compute/schemas/ledger.ts";

/** The paper's statements, the notebooks' values, errata with suspects that are right, closed forms, real images. */
const ROWS = 240 + 59 + 45 + 27 + 18;

let data: string;
let printed: string[];

/** A data folder with the paper's values and no results: every verdict is not-run. */
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "accept-"));
  cpSync("data/paper", join(data, "paper"), { recursive: true });
  printed = [];
  onTestFinished(() => {
    rmSync(data, { recursive: true });
  });
});

const file = () => join(data, "verdicts.json");
const stored = () => Verdicts.parse(JSON.parse(readFileSync(file(), "utf8")));
const run = (reason: string, ids?: string[]) => {
  accept(
    { reason, ...(ids && { ids }) },
    { data, unattended: false, print: (line) => printed.push(line) },
  );
};

describe("accept", () => {
  test("refuses without a reason and writes nothing", () => {
    expect(() => run("  ")).toThrow("no reason given");
    expect(existsSync(file())).toBe(false);
  });

  test("refuses in CI", () => {
    expect(() => accept({ reason: "first" }, { data, unattended: true })).toThrow(
      "verdicts are not accepted in CI",
    );
    expect(existsSync(file())).toBe(false);
  });

  test("refuses an unknown claim and offers the nearest", () => {
    expect(() => run("typo", ["T3.21"])).toThrow(
      expect.objectContaining({ message: "unknown claim: T3.21", advice: "Did you mean T3.2?" }),
    );
  });

  test("makes the verdicts computed from the data the ones that stand", () => {
    run(" first results ");
    const { verdicts, accepted } = stored();
    expect(Object.keys(verdicts)).toHaveLength(ROWS);
    expect(verdicts["T3.2"]).toBe("not-run");
    expect(accepted).toHaveLength(1);
    expect(accepted[0]!.reason).toBe("first results");
    expect(accepted[0]!.changes["T3.2"]).toEqual([null, "not-run"]);
    expect(printed.at(-1)).toBe(`Accepted ${ROWS} changes.`);
  });

  test("changes nothing when nothing changed", () => {
    run("first results");
    const before = readFileSync(file(), "utf8");
    run("again");
    expect(readFileSync(file(), "utf8")).toBe(before);
    expect(printed.at(-1)).toBe("No verdict changed; nothing to accept.");
  });

  test("records a changed and a vanished claim with the verdicts before", () => {
    run("first results");
    const before = stored();
    before.verdicts["T3.2"] = "confirmed";
    before.verdicts["T3.99"] = "confirmed";
    writeFileSync(file(), JSON.stringify(before));
    run("the result was withdrawn");
    const { verdicts, accepted } = stored();
    expect(accepted[1]).toEqual({
      reason: "the result was withdrawn",
      changes: { "T3.2": ["confirmed", "not-run"], "T3.99": ["confirmed", null] },
    });
    expect(verdicts["T3.2"]).toBe("not-run");
    expect("T3.99" in verdicts).toBe(false);
  });

  test("accepts only the claims it is given", () => {
    run("one row", ["T3.4"]);
    expect(stored().verdicts).toEqual({ "T3.4": "not-run" });
  });
});
