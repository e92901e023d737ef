import { join } from "node:path";

/** Where things lie. Only this file knows folder names. */
export interface Folders {
  /** Holds results, seals and provenance; `data` unless another is named. */
  data: string;
  result(artefact: string): string;
  seal(artefact: string): string;
  provenance(artefact: string): string;
  /** Deletable: finished runs by the hash of what made them. */
  runs: string;
  /** Present while `reproduce` is under way, and the runs it has finished. */
  reproduceMarker: string;
  reproduceRuns: string;
  lock: string;
}

/** The folders under `data`; the cache of another data folder lies inside it. */
export function foldersOf(data = "data"): Folders {
  const cache = data === "data" ? ".cache" : join(data, ".cache");
  return {
    data,
    result: (artefact) => join(data, "results", `${artefact}.json`),
    seal: (artefact) => join(data, "seals", `${artefact}.json`),
    provenance: (artefact) => join(data, "provenance", `${artefact}.json`),
    runs: join(cache, "runs"),
    reproduceMarker: join(cache, "reproduce.json"),
    reproduceRuns: join(cache, "reproduce"),
    lock: join(cache, "compute.lock"),
  };
}
