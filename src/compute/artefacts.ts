/** One thing the report reproduces. The id is the file name everywhere. */
export interface Artefact {
  id: string;
  kind: "figure" | "table" | "notebooks";
  /** What it is, in our words. */
  title: string;
  /** Where it stands in the paper. */
  place: string;
}

/** Everything reproduced so far, in the paper's order. Start reading here. */
export const ARTEFACTS = [
  {
    id: "figure-5",
    kind: "figure",
    title: "A trained constellation on the sphere",
    place: "Section 3.3, Figure 5",
  },
  {
    id: "figure-8",
    kind: "figure",
    title: "Margins over training with a fixed relative bias",
    place: "Section 3.4, Figure 8",
  },
  {
    id: "figure-9",
    kind: "figure",
    title: "Where a fixed relative bias ends",
    place: "Section 3.4, Figure 9",
  },
  {
    id: "table-3",
    kind: "table",
    title: "More modalities, larger margin",
    place: "Appendix D.3, Table 3",
  },
  {
    id: "notebooks",
    kind: "notebooks",
    title: "The numbers the authors’ notebooks print",
    place: "The authors’ public repository",
  },
] as const satisfies readonly Artefact[];

export type ArtefactId = (typeof ARTEFACTS)[number]["id"];

/**
 * Hours of computation behind an artefact: results of their own, `ARTEFACT-extended`, committed
 * and recomputed only when named or with `--tier extended`.
 */
export const EXTENDED = [] as const satisfies readonly `${ArtefactId}-extended`[];

export type ExtendedId = (typeof EXTENDED)[number];
/** Whatever has an experiment and a result file. */
export type ExperimentId = ArtefactId | ExtendedId;
