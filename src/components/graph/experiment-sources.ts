import { dirname, join } from "node:path/posix";

/** The text of every experiment, by file: it is read here for what it imports, and never run. */
const SOURCES = import.meta.glob<string>("../../compute/experiments/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const ROOT = "../../compute/experiments/";

/**
 * Which other experiments the code of each builds on, directly or through shared files; it shares
 * their runs or their settings. `isExperiment` tells the file names that are experiments' ids.
 */
export function experimentImports(
  isExperiment: (id: string) => boolean,
  sources: Readonly<Record<string, string>> = SOURCES,
  root = ROOT,
): Map<string, string[]> {
  const idOf = (file: string) => file.slice(root.length, -".ts".length);
  const own = Object.keys(sources).filter((file) => isExperiment(idOf(file)));
  return new Map(
    own.map((file) => {
      const seen = new Set([file]);
      for (const place of seen)
        if (place === file || !isExperiment(idOf(place)))
          for (const next of importsOf(place, sources)) seen.add(next);
      const found = [...seen].map(idOf).filter((id) => id !== idOf(file) && isExperiment(id));
      return [idOf(file), found.toSorted()];
    }),
  );
}

function importsOf(file: string, sources: Readonly<Record<string, string>>): string[] {
  return [...sources[file]!.matchAll(/ from "(\.[^"]+)"/g)]
    .map(([, path]) => join(dirname(file), path!))
    .filter((path) => path in sources);
}
