import { z } from "zod";
import { Check, ClaimPart, Verdict } from "./claim.ts";

/** What one check of a part found; the numbers themselves are in data/results and data/paper. */
export const Evidence = z.strictObject({
  /** Which rule of the part the check belongs to. */
  reading: z.enum(["printed", "corrected", "inconclusive-if"]),
  check: z.enum(Check.options.map((option) => option.shape.type.value)),
  /** Ids of data/results, first the one that is judged; of arithmetic, each once, left to right. */
  metrics: z.array(z.string()),
  /** Id of data/paper, where the check compares with a printed value; of arithmetic, one side. */
  paper: z.string().nullable(),
  /** The largest difference allowed (absolute), for checks of nearness and of `=`. */
  allowed: z.number().nullable(),
  holds: z.boolean(),
});

/** One row of data/ledger.json, as published. */
export const LedgerEntry = z.strictObject({
  id: z.string(),
  artefact: z.string(),
  statement: z.string(),
  /**
   * What sort of statement; `erratum`: one of the paper's that calls for a correction;
   * `closed-form`: one of UniCon's, or of what follows from it; `real-images`: a prediction of ours
   * for what the paper did not try.
   */
  kind: z.enum([
    "theory",
    "table",
    "figure",
    "text",
    "notebook-output",
    "file",
    "erratum",
    "closed-form",
    "real-images",
  ]),
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
  /** A verdict, its reason and what it rests on per part, in the order of `rule.parts`. */
  parts: z.array(
    z.strictObject({ verdict: Verdict, why: z.string(), evidence: z.array(Evidence) }),
  ),
  why: z.string(),
  /** Site-relative address with anchor. */
  page: z.string(),
});
export const Ledger = z.array(LedgerEntry);

/** data/verdicts.json: the verdicts that stand, and every change with the reason given for it. */
export const Verdicts = z.strictObject({
  verdicts: z.record(z.string(), Verdict),
  accepted: z.array(
    z.strictObject({
      reason: z.string().min(1),
      /** By claim: the verdict before and after; null where there was or is none. */
      changes: z.record(z.string(), z.tuple([Verdict.nullable(), Verdict.nullable()])),
    }),
  ),
});

export type Evidence = z.infer<typeof Evidence>;
export type Verdicts = z.infer<typeof Verdicts>;
export type LedgerEntry = z.infer<typeof LedgerEntry>;
