import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { acceptBaseline } from "../../../src/compute/commands/baseline.ts";
import { isWaiting, offerResult } from "../../../src/compute/store/candidates.ts";
import { foldersOf, type Folders } from "../../../src/compute/store/folders.ts";
import { readHistory } from "../../../src/compute/store/history.ts";
import { readResult } from "../../../src/compute/store/results.ts";
import { provenance } from "../store/provenance.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const HASHES = { spec: "s", code: "c" };
const result = {
  artefact: "figure-5",
  engine: { name: "wasm", precision: "float32" as const },
  settings: {},
  metrics: { "figure-5/margin": 0.5, "figure-5/gap": 1 },
  tolerances: {},
  series: { curve: { step: [1, 2] } },
};
const changed = {
  ...result,
  metrics: { "figure-5/margin": 0.25, "figure-5/gap": 1, "figure-5/new": 3 },
  series: { curve: { step: [1, 3] } },
};

let data: string;
let folders: Folders;
let printed: string[];

beforeEach(() => {
  data = temporaryFolder();
  folders = foldersOf(data);
  printed = [];
  expect(offerResult(folders, result, HASHES, provenance)).toEqual([]);
});

const offer = (offered: typeof result) =>
  offerResult(folders, offered, { ...HASHES, code: "d" }, provenance);
const accept = (metrics: string[], reason = "a better rule", unattended = false) => {
  acceptBaseline(
    { metrics, reason },
    {
      data,
      unattended,
      now: () => new Date("2026-02-03T04:05:06Z"),
      print: (line) => printed.push(line),
    },
  );
};
const standing = () => readResult(folders, "figure-5")!;

describe("a computation that changes a number", () => {
  test("leaves the standing result and waits beside it", () => {
    expect(offer(changed).map(({ metric }) => metric)).toEqual([
      "figure-5/margin",
      "figure-5/series:curve",
    ]);
    expect(standing().result).toEqual(result);
    expect(isWaiting(folders, "figure-5", "wasm", { spec: "s", code: "d" })).toBe(true);
    expect(isWaiting(folders, "figure-5", "wasm", { spec: "s", code: "e" })).toBe(false);
  });

  test("gives way to one that changes nothing", () => {
    offer(changed);
    expect(offer({ ...result, settings: { n: 1 } })).toEqual([]);
    expect(isWaiting(folders, "figure-5", "wasm", { spec: "s", code: "d" })).toBe(false);
    expect(standing().seal.code).toBe("d");
  });

  test("is written at once when only numbers are added, or with another engine", () => {
    const added = { ...result, metrics: { ...result.metrics, "figure-5/new": 3 } };
    expect(offer(added)).toEqual([]);
    expect(standing().result.metrics).toEqual(added.metrics);
    const other = { ...changed, engine: { name: "tfjs", precision: "float32" as const } };
    expect(offer(other)).toEqual([]);
    expect(standing().result.engine.name).toBe("tfjs");
  });
});

test("what is in a cache is replaced without a word", () => {
  const cache = foldersOf(join(data, ".cache", "quick"));
  offerResult(cache, result, HASHES, provenance);
  expect(offerResult(cache, changed, HASHES, provenance)).toEqual([]);
  expect(readResult(cache, "figure-5")!.result).toEqual(changed);
});

describe("baseline:accept", () => {
  test("moves the candidate, and writes a line for each change", () => {
    offer(changed);
    accept(["figure-5/*"]);
    expect(standing().result).toEqual(changed);
    expect(existsSync(join(data, "candidates/results/figure-5.json"))).toBe(false);
    const lines = readHistory(data);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      metric: "figure-5/margin",
      old: 0.5,
      new: 0.25,
      reason: "a better rule",
      acceptedAt: "2026-02-03T04:05:06.000Z",
    });
    expect(printed).toContain("figure-5/margin: 0.5 -> 0.25");
    expect(() => {
      accept(["figure-5/*"]);
    }).toThrow("no result waits to be accepted");
    expect(readHistory(data)).toHaveLength(2);
  });

  test.each([
    ["without a reason", ["figure-5/*"], " ", false, "no reason given"],
    ["in CI", ["figure-5/*"], "x", true, "results are not accepted in CI"],
    ["a number that did not change", ["figure-5/gap"], "x", false, "figure-5/gap did not change"],
    ["a part of a result", ["figure-5/margin"], "x", false, "come from one computation"],
  ])("refuses %s, and changes nothing", (_, metrics, reason, unattended, message) => {
    offer(changed);
    expect(() => {
      accept(metrics, reason, unattended);
    }).toThrow(message);
    expect(standing().result).toEqual(result);
    expect(readHistory(data)).toEqual([]);
  });

  test("writes no line twice after an interruption between the line and the result", () => {
    offer(changed);
    const candidate = readFileSync(join(data, "candidates/results/figure-5.json"), "utf8");
    const line = (metric: string, old: unknown, now: unknown) =>
      JSON.stringify({
        metric,
        old,
        new: now,
        reason: "r",
        revision: null,
        acceptedAt: provenance.computedAt,
      });
    writeFileSync(join(data, "history.jsonl"), `${line("figure-5/margin", 0.5, 0.25)}\n`);
    accept(["figure-5/*"]);
    expect(readHistory(data).map(({ metric }) => metric)).toEqual([
      "figure-5/margin",
      "figure-5/series:curve",
    ]);
    expect(readFileSync(folders.result("figure-5"), "utf8")).toBe(candidate);
  });

  test("records a change that comes back", () => {
    for (const next of [changed, result, changed]) {
      offer(next);
      accept(["figure-5/*"]);
    }
    const margins = readHistory(data).filter(({ metric }) => metric === "figure-5/margin");
    expect(margins.map((line) => line.new)).toEqual([0.25, 0.5, 0.25]);
  });

  test("names a line of the history that is not one", () => {
    writeFileSync(join(data, "history.jsonl"), '{"metric": 1}\n');
    expect(() => readHistory(data)).toThrow("history.jsonl:1");
  });
});
