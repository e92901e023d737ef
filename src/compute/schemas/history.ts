import { z } from "zod";

/** A line of data/history.jsonl: one number of a committed result that was replaced. */
export const HistoryLine = z.strictObject({
  /** A metric, `table-3/rb.gap`, or `ARTEFACT/series:NAME` for a curve or table of many numbers. */
  metric: z.string().regex(/^[a-z0-9-]+\/\S+$/, "expected artefact/name"),
  /** Its value before and after, null where there was or is none; of a series, SHA-256 of it. */
  old: z.union([z.number(), z.string(), z.null()]),
  new: z.union([z.number(), z.string(), z.null()]),
  reason: z.string().min(1),
  /** The code's revision, with `+changes` where it was not committed; null outside git. */
  revision: z.string().nullable(),
  acceptedAt: z.iso.datetime(),
});

export type HistoryLine = z.infer<typeof HistoryLine>;

/** The old and new value of one number. */
export type Change = Pick<HistoryLine, "metric" | "old" | "new">;
