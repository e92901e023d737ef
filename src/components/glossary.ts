/** A word that these pages use in a sense of their own. */
export interface Term {
  id: string;
  name: string;
  /** Formulas between dollar signs. */
  meaning: string;
  /** Label of the page that says more. */
  more?: string;
}

/** Words of the paper, in the order of the alphabet. */
export const PAPER_TERMS: readonly Term[] = [
  {
    id: "adapter",
    name: "adapter",
    meaning: String.raw`a linear map that shortens the vectors of one side and appends a coordinate, $(\delta U, \sqrt{1-\delta^2})$`,
    more: "observation-1",
  },
  {
    id: "constellation",
    name: "constellation",
    meaning: String.raw`pairs of unit vectors whose matching inner products all lie above a threshold, and all others below it, by a margin`,
    more: "problem-1",
  },
  {
    id: "gap",
    name: "gap",
    meaning: String.raw`the least matching inner product minus the greatest of the others: twice the margin, $2\m$`,
    more: "table-3",
  },
  {
    id: "inverse-temperature",
    name: "inverse temperature",
    meaning: String.raw`the factor $t$ of all inner products in the loss; a high one punishes small errors hard`,
    more: "definition-1",
  },
  {
    id: "locked",
    name: "locked",
    meaning: "said of an encoder, or of vectors, that training leaves as they are",
    more: "figure-10",
  },
  {
    id: "margin",
    name: "margin",
    meaning: String.raw`half the gap, $\m$: how far every inner product is from the threshold; negative where some pair is out of order`,
    more: "problem-1",
  },
  {
    id: "matching",
    name: "matching",
    meaning: String.raw`said of two vectors of one pair, $U_i$ and $V_i$; all others are non-matching`,
  },
  {
    id: "modality",
    name: "modality",
    meaning: "one kind of data with an encoder of its own: images, texts, sounds",
  },
  {
    id: "modality-gap",
    name: "modality gap",
    meaning:
      "a plane through the origin with one modality on one side and the other, but for few exceptions, on the other",
    more: "theorem-3-6",
  },
  {
    id: "relative-bias",
    name: "relative bias",
    meaning: String.raw`the threshold on inner products, $\brel = b/t$; also the loss in which it is trained instead of $b$`,
    more: "definition-1",
  },
  {
    id: "spherical-code",
    name: "spherical code",
    meaning: String.raw`points of a sphere no two of which have an inner product above $\alpha$`,
    more: "construction-1",
  },
  {
    id: "synchronization-graph",
    name: "synchronization graph",
    meaning:
      "says which pairs of many modalities are to agree: modalities are its vertices, losses its edges",
    more: "construction-2",
  },
];

/** Words of this report, in the order of the alphabet. */
export const REPORT_TERMS: readonly Term[] = [
  {
    id: "authors-code",
    name: "authors’ code",
    meaning:
      "the loss as published: single precision, with a small constant inside both logarithms",
    more: "loss-forms",
  },
  {
    id: "formula",
    name: "paper’s formula",
    meaning: "the loss as the paper writes it, without the constant",
    more: "loss-forms",
  },
  {
    id: "separated",
    name: "separated",
    meaning: "said of a run that ends with a positive margin",
  },
  {
    id: "stuck-pair",
    name: "stuck pair",
    meaning: "a pair so far wrong that the authors’ code no longer pulls on it",
    more: "notebooks",
  },
  {
    id: "tier",
    name: "tier",
    meaning:
      "the paper tier is recomputed by one command; the extended tier, hours more, only when named",
    more: "table-4",
  },
];

export const TERMS: readonly Term[] = [...PAPER_TERMS, ...REPORT_TERMS];
