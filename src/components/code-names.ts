/** What the known codes are called, by the ids under which results list them, in order of size. */
export const CODE_NAMES: ReadonlyMap<string, string> = new Map([
  ["pentagon", "Pentagon"],
  ["simplex", "Simplex"],
  ["octahedron", "Octahedron"],
  ["lattice-3", "Three by three lattice"],
  ["petersen", "Petersen"],
  ["johnson-6", "Pairs of six"],
  ["clebsch", "Clebsch"],
  ["d4", "D4 roots"],
  ["schlaefli", "Schläfli"],
  ["gosset", "Gosset"],
  ["112", "112 points"],
  ["600-cell", "600-cell"],
  ["162", "162 points"],
  ["e8", "E8 roots"],
  ["mclaughlin", "McLaughlin"],
  ["552", "552 points"],
  ["leech", "Leech lattice, shortest vectors"],
]);

/** The ids of the codes that a result measures, as `ARTEFACT/code.ID.PART`, in that order. */
export function codesOf(metrics: Readonly<Record<string, number>>, prefix: string): string[] {
  const parts = Object.keys(metrics).filter((id) => id.startsWith(`${prefix}/code.`));
  return [...CODE_NAMES.keys()].filter((id) =>
    parts.some((part) => part.startsWith(`${prefix}/code.${id}.`)),
  );
}
