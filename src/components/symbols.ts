/** A symbol of the paper and what it stands for; explained once, on the theory page. */
export interface PaperSymbol {
  id: string;
  tex: string;
  meaning: string;
  /** Its name in code and data. */
  code: string;
}

/** Every symbol the theory pages use. */
export const SYMBOLS: readonly PaperSymbol[] = [
  { id: "n", tex: "N", meaning: "number of pairs", code: "n" },
  { id: "d", tex: "d", meaning: "dimension of the vectors", code: "dim" },
  { id: "k", tex: "k", meaning: "number of modalities", code: "modalities" },
  {
    id: "u",
    tex: "U_i,\\ V_i",
    meaning: "unit vectors of pair i in the two modalities",
    code: "vectors",
  },
  {
    id: "sphere",
    tex: "\\Sphere{d-1}",
    meaning: "the unit sphere of d-dimensional space",
    code: "",
  },
  { id: "t", tex: "t", meaning: "inverse temperature, positive", code: "temperature" },
  { id: "b", tex: "b", meaning: "bias of the loss", code: "bias" },
  {
    id: "brel",
    tex: "\\brel",
    meaning: "relative bias, the bias divided by the inverse temperature",
    code: "relativeBias",
  },
  {
    id: "loss",
    tex: "\\Loss^{\\mathsf{Sig}},\\ \\Loss^{\\mathsf{RB\\text{-}Sig}}",
    meaning: "the sigmoid loss with a bias, equation (1), and with a relative bias, equation (9)",
    code: "loss",
  },
  {
    id: "m",
    tex: "\\m",
    meaning: "margin: half of the smallest matching minus the largest non-matching inner product",
    code: "margin",
  },
  {
    id: "mstar",
    tex: "\\m^*,\\ \\brel^*",
    meaning: "the largest margin of given vectors, and the relative bias that attains it",
    code: "margin, relativeBiasStar",
  },
  {
    id: "alpha",
    tex: "\\alpha",
    meaning: "largest inner product between two points of a spherical code",
    code: "alpha",
  },
  { id: "x", tex: "X_i", meaning: "points of a spherical code", code: "X" },
  {
    id: "nmrb",
    tex: "N_{\\mathsf{MRB}}",
    meaning: "the most pairs that a margin and a relative bias leave room for",
    code: "",
  },
  {
    id: "esc",
    tex: "E_{\\mathsf{SC}},\\ E_{\\mathsf{MRB}}",
    meaning: "growth rates with the dimension of the largest code and the largest constellation",
    code: "sizeExponents",
  },
  {
    id: "delta",
    tex: "\\delta,\\ \\phi",
    meaning: "weights of an adapter: of the vectors themselves, and of a coordinate they share",
    code: "delta, phi",
  },
  {
    id: "w",
    tex: "w_j",
    meaning: "vertices of a regular simplex of unit vectors, one for each modality",
    code: "",
  },
  {
    id: "h",
    tex: "h",
    meaning: "normal of a plane through the origin that parts the modalities",
    code: "normal",
  },
  {
    id: "xi",
    tex: "\\xi",
    meaning:
      "spread of the differences between partners about their mean; in Proposition 1, a share of log 2",
    code: "xi",
  },
  {
    id: "gamma",
    tex: "\\Gamma_d",
    meaning: "the part of the unit sphere that lies beyond a height",
    code: "logCapFraction",
  },
  { id: "b-batch", tex: "B", meaning: "size of a batch", code: "batch" },
];

/** The symbol of this id. Throws `unknown symbol: ID`. */
export function symbolOf(id: string): PaperSymbol {
  const symbol = SYMBOLS.find((entry) => entry.id === id);
  if (!symbol) throw new Error(`unknown symbol: ${id}`);
  return symbol;
}
