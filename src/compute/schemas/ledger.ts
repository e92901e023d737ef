import { z } from "zod";
import { ClaimPart, Verdict } from "./claim.ts";

/** One row of data/ledger.json, as published. */
export const LedgerEntry = z.strictObject({
  id: z.string(),
  artefact: z.string(),
  statement: z.string(),
  /** What sort of statement: theory, table, figure, text, notebook or file. */
  kind: z.enum(["theory", "table", "figure", "text", "notebook-output", "file"]),
  place: z.string(),
  paper: z
    .strictObject({ id: z.string(), printed: z.string(), value: z.number().nullable() })
    .nullable(),
  ours: z
    .strictObject({
      metric: z.string(),
      value: z.number(),
      n: z.int().nullable(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
    })
    .nullable(),
  rule: z.strictObject({
    runs: z.array(z.strictObject({ metric: z.string(), equals: z.int() })),
    parts: z.array(ClaimPart),
  }),
  verdict: Verdict,
  /** A verdict and its reason per part, in the order of `rule.parts`. */
  parts: z.array(z.strictObject({ verdict: Verdict, why: z.string() })),
  why: z.string(),
  /** Site-relative address with anchor. */
  page: z.string(),
});
export const Ledger = z.array(LedgerEntry);

export type LedgerEntry = z.infer<typeof LedgerEntry>;
