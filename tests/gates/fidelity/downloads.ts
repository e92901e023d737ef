import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import type { Data } from "../data.ts";
import { failed, passed, type GateCheck } from "../report.ts";

/**
 * What the site offers for download is what is committed: the result files byte for byte, and the
 * same numbers, in full, as comma-separated text.
 */
export function judgeDownloads(dist: string, { results, folder }: Data): GateCheck[] {
  return [...results].flatMap(([artefact, result]) => {
    const committed = readFileSync(join(folder, "results", `${artefact}.json`));
    const json = `data/results/${artefact}.json`;
    return [
      offered(dist, json, (bytes) => bytes.equals(committed)),
      ...tables(result).map(({ file, rows }) =>
        offered(dist, file, (bytes) => isDeepStrictEqual(parse(bytes), rows)),
      ),
    ];
  });
}

function offered(dist: string, file: string, right: (bytes: Buffer) => boolean): GateCheck {
  const place = join(dist, file);
  const advice = "Run: npm run build";
  if (!existsSync(place)) return failed(file, "is not offered", { file: place, advice });
  return right(readFileSync(place))
    ? passed(file, "offered as committed")
    : failed(file, "offers other numbers than are committed", { file: place, advice });
}

/** The tables a result is offered as: its metrics, and each series with its columns. */
function tables({ artefact, metrics, series }: ResultFile): { file: string; rows: string[][] }[] {
  const byMetric = Object.entries(metrics).map(([id, value]) => [id, String(value)]);
  const bySeries = Object.entries(series).map(([name, columns]) => ({
    file: `data/csv/${artefact}/${name}.csv`,
    rows: [Object.keys(columns), ...transposed(Object.values(columns))],
  }));
  return [
    { file: `data/csv/${artefact}.csv`, rows: [["metric", "value"], ...byMetric] },
    ...bySeries,
  ];
}

const transposed = (columns: number[][]): string[][] =>
  (columns[0] ?? []).map((_, at) => columns.map((column) => String(column[at])));

const parse = (bytes: Buffer): string[][] =>
  bytes
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
