/** Where the entries of the errata stand, by what they change: pages `src/pages/errata/ID.astro`. */
export const ERRATA_GROUPS = [
  { id: "theory", title: "What changes a result: statements of the theory" },
  { id: "experiments", title: "What changes a result: experiments" },
  { id: "proofs", title: "What changes a proof" },
  { id: "misprints", title: "Misprints, names and figures in passing" },
] as const;

export type ErrataGroup = (typeof ERRATA_GROUPS)[number]["id"];

/** An erratum; its claim is `ERR.NUMBER`. */
export interface ErratumTitle {
  /** Two digits, as the claim has them. */
  number: string;
  title: string;
  group: ErrataGroup;
}

/** Every erratum by its number. */
export const ERRATA: readonly ErratumTitle[] = [
  { number: "01", title: "A square is missing", group: "proofs" },
  { number: "02", title: "The relative bias that an adapter implies", group: "theory" },
  { number: "03", title: "The bias, sphere and range of Construction 2", group: "theory" },
  { number: "04", title: "One logarithm for both bounds", group: "theory" },
  { number: "05", title: "Tables 3 to 5 print gaps", group: "experiments" },
  { number: "06", title: "Correlated, not perfectly", group: "experiments" },
  { number: "07", title: "Separation with a tie is not enough", group: "theory" },
  { number: "08", title: "Two pairs at least", group: "theory" },
  { number: "09", title: "A fraction printed as a percentage", group: "misprints" },
  { number: "10", title: "How large a data set a batch speaks of", group: "theory" },
  { number: "11", title: "When a modality gap is certain, and how complete", group: "theory" },
  { number: "12", title: "The best cap is not at the edge", group: "proofs" },
  { number: "13", title: "When the last coordinate separates", group: "theory" },
  { number: "14", title: "The projection has to be on the cone", group: "proofs" },
  { number: "15", title: "Differences agree on average", group: "theory" },
  { number: "16", title: "A cone has no cap on its weights", group: "proofs" },
  { number: "17", title: "The last vector is not of unit length", group: "proofs" },
  { number: "18", title: "Three slips in one proof", group: "proofs" },
  { number: "19", title: "Averages guarantee no modality gap", group: "experiments" },
  { number: "20", title: "The largest margin is one row further", group: "experiments" },
  { number: "21", title: "Why high inverse temperatures fail", group: "experiments" },
  { number: "22", title: "Tables 3 and 5 differ in what they leave out", group: "experiments" },
  { number: "23", title: "Figure 20 leaves the squares out", group: "misprints" },
  { number: "24", title: "The limit depends on where the bias starts", group: "experiments" },
  { number: "25", title: "Faster and wider from most starts, not from all", group: "experiments" },
  { number: "26", title: "The sign of the learnt relative bias", group: "experiments" },
  { number: "27", title: "Not below a tenth, and of another model", group: "misprints" },
  { number: "28", title: "998 captions", group: "misprints" },
  { number: "29", title: "Eight models separated, one shown", group: "experiments" },
  { number: "30", title: "An accuracy of other models", group: "misprints" },
  { number: "31", title: "References that point elsewhere", group: "misprints" },
  { number: "32", title: "Parameters of the smaller models", group: "misprints" },
  { number: "33", title: "“Temperature” for its inverse", group: "misprints" },
  { number: "34", title: "Where the runs start, and what they train", group: "experiments" },
  { number: "35", title: "The poor choice is a high relative bias", group: "experiments" },
];

/** The erratum of this number. Throws `unknown erratum: NUMBER`. */
export function erratumOf(number: string): ErratumTitle {
  const erratum = ERRATA.find((entry) => entry.number === number);
  if (!erratum) throw new Error(`unknown erratum: ${number}`);
  return erratum;
}

/** Where an erratum is told in full. */
export const erratumPath = ({ number, group }: ErratumTitle): string =>
  `/errata/${group}/#erratum-${number}`;
