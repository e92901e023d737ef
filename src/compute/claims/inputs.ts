import type { PaperFile, PaperValue, Statement } from "../schemas/paper.ts";
import type { ResultFile } from "../schemas/result.ts";

/** All that verdicts are computed from: the contents of data/results and data/paper. */
export interface Inputs {
  results: readonly ResultFile[];
  papers: readonly PaperFile[];
  statements: readonly Statement[];
}

/** The same by id. */
export interface Lookup {
  metrics: ReadonlyMap<string, number>;
  papers: ReadonlyMap<string, PaperValue>;
  /** Artefacts that have a result, whatever it holds. */
  computed: ReadonlySet<string>;
}

/** Indexes results and paper values; throws `duplicate paper value: id`. */
export function lookup({ results, papers }: Pick<Inputs, "results" | "papers">): Lookup {
  const byId = new Map<string, PaperValue>();
  for (const value of papers.flatMap((file) => file.values)) {
    if (byId.has(value.id)) throw new Error(`duplicate paper value: ${value.id}`);
    byId.set(value.id, value);
  }
  return {
    metrics: new Map(results.flatMap((result) => Object.entries(result.metrics))),
    papers: byId,
    computed: new Set(results.map((result) => result.artefact)),
  };
}

/** The artefact whose result holds a metric: what stands before the slash. */
export const artefactOf = (metric: string): string => metric.slice(0, metric.indexOf("/"));
