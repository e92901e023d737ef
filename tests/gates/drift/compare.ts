import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ResultFile } from "../../../src/compute/schemas/result.ts";
import { jsonFiles, readJson } from "../data.ts";
import { CouldNotRun, failed, passed, type GateCheck } from "../report.ts";
import { compareSeries } from "./series.ts";

/** The committed data, the recomputed data, and how the two are compared. */
export interface Comparison {
  committed: string;
  fresh: string;
  /** Without it every byte counts; with it each metric may differ by its tolerance. */
  byTolerance: boolean;
  /** Compare only these; without it every result file on either side, but see `isDue`. */
  artefacts?: string[];
}

/**
 * One check per metric of every compared result, one per file, and one per column of a series that
 * differs. Names each metric with the committed value, the recomputed one and the difference.
 */
export function compareResults(comparison: Comparison): GateCheck[] {
  const { committed, fresh } = comparison;
  const known = new Set([...names(committed), ...names(fresh)].filter(isDue(names(fresh))));
  return (comparison.artefacts ?? [...known].toSorted()).flatMap((artefact) => {
    const file = join(committed, "results", `${artefact}.json`);
    const again = `Run: npm run compute -- ${artefact} --force`;
    if (!names(committed).includes(artefact))
      return [
        failed(artefact, "was computed, but has no committed result", { file, advice: again }),
      ];
    if (!names(fresh).includes(artefact))
      return [
        failed(artefact, "has a committed result, but computing all artefacts gives none", {
          file,
        }),
      ];
    return compareFile(artefact, comparison);
  });
}

/** Results of the extended tier take hours: they are compared when they were computed or named. */
const isDue = (computed: string[]) => (artefact: string) =>
  !artefact.endsWith("-extended") || computed.includes(artefact);

const names = (folder: string) => jsonFiles(folder, "results").map((f) => basename(f, ".json"));

function compareFile(artefact: string, { committed, fresh, byTolerance }: Comparison): GateCheck[] {
  const file = join(committed, "results", `${artefact}.json`);
  const freshFile = join(fresh, "results", `${artefact}.json`);
  const [old, now] = [read(file), read(freshFile)];
  const advice = `If the change is meant, run: npm run compute -- ${artefact} --force; then review and commit.`;
  const checks = compareNumbers(old.metrics, now.metrics, (id) =>
    byTolerance ? (old.tolerances[id] ?? 0) : 0,
  );
  if (!byTolerance) {
    checks.push(...compareSeries(old, now), compareBytes(file, freshFile));
  }
  return checks.map((check) => (check.ok ? check : { file, advice, ...check }));
}

function read(file: string): ResultFile {
  const checked = ResultFile.safeParse(readJson(file));
  if (checked.success) return checked.data;
  throw new CouldNotRun(`${file} is no result file`, "Run: npm run compute -- --force");
}

/** The bytes of two files; where they part, the first line that differs. */
function compareBytes(file: string, freshFile: string): GateCheck {
  const [old, now] = [readFileSync(file), readFileSync(freshFile)];
  if (old.equals(now)) return passed(file, "byte for byte what was computed");
  const [oldLines, nowLines] = [old, now].map((bytes) => bytes.toString("utf8").split("\n"));
  const line = oldLines!.findIndex((text, at) => text !== nowLines![at]);
  const excerpt = (lines: string[]) => (lines[line] ?? "(no such line)").trim().slice(0, 100);
  return failed(file, `differs in its bytes from what was computed, first in line ${line + 1}`, {
    expected: excerpt(oldLines!),
    actual: excerpt(nowLines!),
  });
}

type Numbers = Record<string, number>;

function compareNumbers(old: Numbers, now: Numbers, allowed: (id: string) => number): GateCheck[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((id) => {
    const [before, after] = [old[id], now[id]];
    if (before === undefined)
      return failed(id, "is computed, but not in the committed file", { actual: String(after) });
    if (after === undefined)
      return failed(id, "is in the committed file, but no longer computed", {
        expected: String(before),
      });
    const difference = after - before;
    if (Object.is(before, after) || Math.abs(difference) <= allowed(id))
      return passed(id, allowed(id) === 0 ? "the same" : "within its tolerance");
    const beyond = allowed(id) === 0 ? "" : `, beyond the ${allowed(id)} allowed`;
    return failed(id, `differs by ${difference}${beyond}`, {
      expected: String(before),
      actual: String(after),
    });
  });
}
