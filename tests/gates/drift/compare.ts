import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { EXTENDED } from "../../../src/compute/artefacts.ts";
import { Provenance, ResultFile } from "../../../src/compute/schemas/result.ts";
import { jsonFiles, readJson } from "../data.ts";
import { CouldNotRun, failed, passed, type GateCheck } from "../report.ts";
import { checkOf, engineRows, type Row } from "./engines.ts";
import { compareSeries } from "./series.ts";

/** The committed data, the recomputed data, and how the two are compared. */
export interface Comparison {
  committed: string;
  fresh: string;
  /**
   * Hears the comparison of a result that another engine made, whose metrics may differ as rules.ts
   * says; of one by the same engine, or by none, every byte counts.
   */
  onRows?: (artefact: string, rows: Row[]) => void;
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
  !(EXTENDED as readonly string[]).includes(artefact) || computed.includes(artefact);

const names = (folder: string) => jsonFiles(folder, "results").map((f) => basename(f, ".json"));

function compareFile(artefact: string, { committed, fresh, onRows }: Comparison): GateCheck[] {
  const file = join(committed, "results", `${artefact}.json`);
  const freshFile = join(fresh, "results", `${artefact}.json`);
  const [old, now] = [read(file), read(freshFile)];
  const advice = `If the change is meant, run: npm run compute -- ${artefact} --force; then review and commit.`;
  const checks = metricsOfOneAlone(old.metrics, now.metrics);
  if (old.engine.name === now.engine.name) {
    checks.push(...compareNumbers(old.metrics, now.metrics), ...compareSeries(old, now));
    checks.push(compareBytes(file, freshFile));
  } else {
    const rows = engineRows(old, now, stepsOf(join(committed, "provenance", `${artefact}.json`)));
    onRows?.(artefact, rows);
    checks.push(...rows.map(checkOf));
  }
  return checks.map((check) => (check.ok ? check : { file, advice, ...check }));
}

function read(file: string): ResultFile {
  const checked = ResultFile.safeParse(readJson(file));
  if (checked.success) return checked.data;
  throw new CouldNotRun(`${file} is no result file`, "Run: npm run compute -- --force");
}

/** How many steps a run has, on average, by its provenance; undefined where that says nothing. */
function stepsOf(file: string): number | undefined {
  const { data } = Provenance.safeParse(existsSync(file) ? readJson(file) : null);
  return data && data.runs.total > 0 ? data.runs.runSteps / data.runs.total : undefined;
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

function metricsOfOneAlone(old: Numbers, now: Numbers): GateCheck[] {
  const gone = Object.entries(old).filter(([id]) => now[id] === undefined);
  const added = Object.entries(now).filter(([id]) => old[id] === undefined);
  return [
    ...gone.map(([id, value]) =>
      failed(id, "is in the committed file, but no longer computed", { expected: String(value) }),
    ),
    ...added.map(([id, value]) =>
      failed(id, "is computed, but not in the committed file", { actual: String(value) }),
    ),
  ];
}

/** Of the metrics that both have, every digit. */
function compareNumbers(old: Numbers, now: Numbers): GateCheck[] {
  return Object.entries(old).flatMap(([id, before]) => {
    const after = now[id];
    if (after === undefined) return [];
    if (Object.is(before, after)) return [passed(id, "the same")];
    return [
      failed(id, `differs by ${after - before}`, {
        expected: String(before),
        actual: String(after),
      }),
    ];
  });
}
