import { STATEMENTS } from "./statements.ts";

/** One thing the report reproduces. The id is the file name everywhere. */
export interface Artefact {
  id: string;
  kind: "statement" | "figure" | "table" | "study" | "notebooks";
  /** What it is, in our words. */
  title: string;
  /** Where it stands in the paper. */
  place: string;
}

/** What is reproduced besides the numbered statements, in the paper's order. */
const EXPERIMENTS_AND_STUDIES = [
  {
    id: "figure-1",
    kind: "figure",
    title: "Matching and non-matching pairs of a trained model",
    place: "Introduction, Figure 1",
  },
  {
    id: "figure-2",
    kind: "figure",
    title: "Where constellations can be",
    place: "Introduction, Figure 2",
  },
  {
    id: "figure-3",
    kind: "figure",
    title: "A plane between images and texts",
    place: "Introduction, Figure 3",
  },
  {
    id: "figure-4",
    kind: "figure",
    title: "The adapter inside the relative bias",
    place: "Introduction, Figure 4",
  },
  {
    id: "table-1",
    kind: "table",
    title: "Margins of eight SigLIP models, outliers left out",
    place: "Section 3.1, Table 1",
  },
  {
    id: "table-2",
    kind: "table",
    title: "Margins of eight SigLIP models, on average",
    place: "Section 3.2, Table 2",
  },
  {
    id: "figure-6",
    kind: "figure",
    title: "How many pairs fit, from below and above",
    place: "Section 3.2, Figure 6",
  },
  {
    id: "figure-7",
    kind: "figure",
    title: "Eight models, two clusters",
    place: "Section 3.2, Figure 7",
  },
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
    id: "figure-10",
    kind: "figure",
    title: "One encoder locked",
    place: "Section 3.4, Figure 10",
  },
  {
    id: "figure-11",
    kind: "figure",
    title: "Four modalities, four ways to train",
    place: "Sections 3.4 and 3.5, Figure 11",
  },
  {
    id: "loss-forms",
    kind: "study",
    title: "Three forms of one loss",
    place: "Section 3.5, and the published code",
  },
  {
    id: "figure-12",
    kind: "figure",
    title: "Adapters for many modalities",
    place: "Section 3.4, Figure 12",
  },
  {
    id: "figure-13",
    kind: "figure",
    title: "Two polygons and two points that no plane parts",
    place: "Appendix C.2, Figure 13",
  },
  {
    id: "table-3",
    kind: "table",
    title: "More modalities, larger margin",
    place: "Appendix D.3, Table 3",
  },
  {
    id: "figure-14",
    kind: "figure",
    title: "One chameleon for another",
    place: "Appendix D.1, Figure 14",
  },
  {
    id: "figure-15",
    kind: "figure",
    title: "A locked encoder with an explicit adapter",
    place: "Appendix D.2, Figure 15",
  },
  {
    id: "figure-16",
    kind: "figure",
    title: "Bias against relative bias: the inverse temperature",
    place: "Appendix D.4, Figure 16",
  },
  {
    id: "figure-17",
    kind: "figure",
    title: "Bias against relative bias: where the relative bias goes",
    place: "Appendix D.4, Figure 17",
  },
  {
    id: "figure-18",
    kind: "figure",
    title: "Bias against relative bias: the loss",
    place: "Appendix D.4, Figure 18",
  },
  {
    id: "figure-19",
    kind: "figure",
    title: "Bias against relative bias: the margin",
    place: "Appendix D.4, Figure 19",
  },
  {
    id: "table-4",
    kind: "table",
    title: "The relative bias fixed, from −1 to 1",
    place: "Appendix D.5, Table 4",
  },
  {
    id: "table-5",
    kind: "table",
    title: "Where training starts and where it ends",
    place: "Appendix D.6, Table 5",
  },
  {
    id: "figure-20",
    kind: "figure",
    title: "One difference for all pairs",
    place: "Appendix E, Figure 20",
  },
  {
    id: "table-6",
    kind: "table",
    title: "The spread of the differences in real models",
    place: "Appendix E, Table 6",
  },
  {
    id: "text",
    kind: "study",
    title: "Numbers in the running text",
    place: "Throughout the paper",
  },
  {
    id: "errata",
    kind: "study",
    title: "What should be printed differently, and what should not",
    place: "Throughout the paper",
  },
  {
    id: "two-distance",
    kind: "study",
    title: "Two-distance sets: constellations known exactly",
    place: "Beyond the paper: Noman and Yao, arXiv 2211.12582",
  },
  {
    id: "unicon",
    kind: "study",
    title: "Closed forms: UniCon beside the sigmoid loss",
    place: "Beyond the paper: UniCon, arXiv 2604.16678",
  },
  {
    id: "emoji",
    kind: "study",
    title: "Real images: the relative bias on emoji",
    place: "Beyond the paper: its own proposal, on pictures",
  },
  {
    id: "notebooks",
    kind: "notebooks",
    title: "The numbers the authors’ notebooks print",
    place: "The authors’ public repository",
  },
] as const satisfies readonly Artefact[];

/** Everything reproduced so far: the paper's statements, then the rest. Start reading here. */
export const ARTEFACTS = [...STATEMENTS, ...EXPERIMENTS_AND_STUDIES] as const;

export type ArtefactId = (typeof ARTEFACTS)[number]["id"];

/**
 * Hours of computation behind an artefact: results of their own, `ARTEFACT-WHAT`, committed and
 * recomputed only when named or with `--tier extended`.
 */
export const EXTENDED = [
  "loss-forms-extended",
  "table-4-extended",
  "table-5-extended",
  "emoji-headline",
  "emoji-dimensions",
  "emoji-fixed-bias",
  "emoji-locked",
  "emoji-rates",
  "emoji-models",
] as const satisfies readonly `${ArtefactId}-${string}`[];

export type ExtendedId = (typeof EXTENDED)[number];

/** Registered, with their claims committed, and not yet run: they have no result file. */
export const NOT_YET_RUN: readonly ExtendedId[] = [];

/** Whatever has an experiment and a result file. */
export type ExperimentId = ArtefactId | ExtendedId;
