import { getCollection } from "astro:content";
import { EXTENDED } from "../compute/artefacts.ts";
import { buildLedger } from "../compute/claims/ledger.ts";
import type { HistoryLine } from "../compute/schemas/history.ts";
import type { LedgerEntry, Verdicts } from "../compute/schemas/ledger.ts";
import type { PaperFile, PaperValue, Statement } from "../compute/schemas/paper.ts";
import type { Provenance, ResultFile } from "../compute/schemas/result.ts";

/** All that the pages are made from, read once per build. */
export interface Report {
  results: ReadonlyMap<string, ResultFile>;
  provenance: ReadonlyMap<string, Provenance>;
  /** Published values by id, `T3.2`. */
  published: ReadonlyMap<string, PaperValue>;
  statements: ReadonlyMap<string, Statement>;
  ledger: readonly LedgerEntry[];
  /** Accepted changes of results, oldest first. */
  history: readonly HistoryLine[];
  /** Accepted changes of verdicts, oldest first. */
  acceptances: Verdicts["accepted"];
}

async function load(): Promise<Report> {
  const contents = async <T>(entries: Promise<{ data: T }[]>) => (await entries).map((e) => e.data);
  const results = await contents<ResultFile>(getCollection("results"));
  const papers = await contents<PaperFile>(getCollection("papers"));
  const files = await contents<{ statements: Statement[] }>(getCollection("statements"));
  const statements = files.flatMap((file) => file.statements);
  const provenance = await contents<Provenance>(getCollection("provenance"));
  const history = await getCollection("history");
  const verdicts = await contents<Verdicts>(getCollection("verdicts"));
  return {
    results: new Map(results.map((r) => [r.artefact, r])),
    provenance: new Map(provenance.map((p) => [p.artefact, p])),
    published: new Map(papers.flatMap((p) => p.values.map((v) => [v.id, v] as const))),
    statements: new Map(statements.map((s) => [s.id, s])),
    ledger: buildLedger({ results, papers, statements }),
    history: history.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => data.line),
    acceptances: verdicts.flatMap(({ accepted }) => accepted),
  };
}

export const report = await load();

/** The results of the long computations behind an artefact. */
export const extendedOf = (artefact: string): ResultFile[] =>
  EXTENDED.filter((id) => id.startsWith(`${artefact}-`)).flatMap(
    (id) => report.results.get(id) ?? [],
  );

/** The result files of an artefact: its own, and those of the long computations behind it. */
export const filesOf = (artefact: string): ResultFile[] => [
  ...[report.results.get(artefact) ?? []].flat(),
  ...extendedOf(artefact),
];

/**
 * Our value of a metric, or null while its artefact has no result. Throws `unknown metric: ID` when
 * the result is there and the metric is not.
 */
export function metricValue(id: string): number | null {
  const result = report.results.get(id.split("/")[0]!);
  if (!result) return null;
  const value = result.metrics[id];
  if (value === undefined) throw new Error(`unknown metric: ${id}`);
  return value;
}

/** What the paper or a notebook prints. Throws `unknown published value: ID`. */
export function publishedValue(id: string): PaperValue {
  const value = report.published.get(id);
  if (!value) throw new Error(`unknown published value: ${id}`);
  return value;
}

/** One number of a series, or null while its artefact has no result. */
export function seriesValue(artefact: string, series: string, column: string, index: number) {
  const result = report.results.get(artefact);
  if (!result) return null;
  const value = result.series[series]?.[column]?.[index];
  if (value === undefined)
    throw new Error(`unknown series value: ${artefact}/${series}/${column}/${index}`);
  return value;
}
