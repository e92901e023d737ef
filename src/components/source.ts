/** Where the sources are read by people who have only the site: relative to the repository's root. */
export function sourcePath(artefact: string): { label: string; path: string }[] {
  return [
    { label: "experiment", path: `src/compute/experiments/${artefact}.ts` },
    { label: "what the paper prints", path: `data/paper/${artefact}.json` },
    { label: "rules and tolerances", path: `src/compute/claims/${artefact}.ts` },
    { label: "result", path: `data/results/${artefact}.json` },
  ];
}
