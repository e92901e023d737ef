import { z } from "zod";

export const PaperKind = z.enum([
  "table",
  "stated",
  "notebook-output",
  "file",
  "digitised",
  "shape",
]);

/** One number or statement as printed. `printed` keeps every digit, sign and zero of the source. */
export const PaperValue = z.strictObject({
  id: z.string(),
  printed: z.string(),
  /** The printed text as a number; null for a shape or a sentence. */
  value: z.number().nullable(),
  kind: PaperKind,
  /** Where: table and row, section, notebook and cell. */
  place: z.string(),
});

/** data/paper/ARTEFACT.json: what the paper and its notebooks print. Nothing of ours. */
export const PaperFile = z.strictObject({
  artefact: z.string(),
  source: z.string(),
  values: z.array(PaperValue),
});

/** data/paper/statements.json: the checkable statements of the paper, one ledger row each. */
export const Statement = z.strictObject({
  id: z.string(),
  section: z.enum(["theory", "table", "figure", "text"]),
  /** The artefact whose page shows the statement, by id, whether or not that page exists yet. */
  artefact: z.string(),
  /** Where in the paper: `Theorem 3.3`, `Table 5, t = 10, b_rel = 0.4`. */
  place: z.string(),
  /** The statement, in our own words; plain text. */
  statement: z.string(),
  /** What a check needs beyond this repository. */
  needs: z.enum(["nothing", "images-and-weights", "outside-fact"]),
});
export const Statements = z.strictObject({ source: z.string(), statements: z.array(Statement) });

export type PaperKind = z.infer<typeof PaperKind>;
export type PaperValue = z.infer<typeof PaperValue>;
export type PaperFile = z.infer<typeof PaperFile>;
export type Statement = z.infer<typeof Statement>;
