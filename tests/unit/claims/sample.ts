import { lookup, type Lookup } from "../../../src/compute/claims/inputs.ts";
import type { PaperFile } from "../../../src/compute/schemas/paper.ts";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";

/** Result files with these metrics, one per artefact that stands before a slash. */
export function resultsOf(metrics: Record<string, number>): ResultFile[] {
  const artefacts = Object.groupBy(Object.entries(metrics), ([id]) => id.split("/")[0]!);
  return Object.entries(artefacts).map(([artefact, entries = []]) => ({
    artefact,
    engine: { name: "reference", precision: "float64" },
    settings: {},
    metrics: Object.fromEntries(entries),
    tolerances: {},
    series: {},
  }));
}

/** A paper file that prints these texts. */
export const paperOf = (printed: Record<string, string>): PaperFile => ({
  artefact: "a",
  source: "a test",
  values: Object.entries(printed).map(([id, text]) => ({
    id,
    printed: text,
    value: Number(text),
    kind: "table",
    place: `Table ${id}`,
  })),
});

/** What a judge sees when these metrics were computed and these texts are printed. */
export const dataOf = (
  metrics: Record<string, number>,
  printed: Record<string, string> = {},
): Lookup => lookup({ results: resultsOf(metrics), papers: [paperOf(printed)] });
