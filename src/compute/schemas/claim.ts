import { z } from "zod";

export const VERDICTS = [
  "contradicted",
  "corrected",
  "inconclusive",
  "not-run",
  "confirmed",
] as const;
/** Worst first: a row with parts shows the worst of them. */
export const Verdict = z.enum(VERDICTS);

const metric = z.string();
const paper = z.string();
const because = z.string().min(1);

/**
 * How a statement is judged, as data, so that the gate can redo the arithmetic on its own.
 *
 * Every `metric` is an id of data/results, every `paper` an id of data/paper. A missing or
 * non-finite number never passes.
 */
export const Check = z.discriminatedUnion("type", [
  /** |ours - printed| <= absolute, or <= relative * |printed|; the larger of the two given. */
  z.strictObject({
    type: z.literal("near"),
    metric,
    paper,
    absolute: z.number().optional(),
    relative: z.number().optional(),
    because,
  }),
  /** |mean - printed| <= max(sds * sd, floor). */
  z.strictObject({
    type: z.literal("near-spread"),
    metric,
    sd: metric,
    sds: z.number(),
    floor: z.number(),
    paper,
    because,
  }),
  /** ours, rounded to the digits printed, is the printed text. */
  z.strictObject({ type: z.literal("same-digits"), metric, paper, because }),
  /** ours <op> bound, where the bound is a number of the claim or another metric. */
  z.strictObject({
    type: z.literal("compare"),
    metric,
    op: z.enum(["<", "<=", ">", ">="]),
    bound: z.union([z.number(), z.strictObject({ metric })]),
    because,
  }),
  /** The metrics, in the order given, strictly increase (or decrease). */
  z.strictObject({
    type: z.literal("monotone"),
    metrics: z.array(metric).min(2),
    direction: z.enum(["increasing", "decreasing"]),
    because,
  }),
  /** Spearman's rank correlation of `at` with the metrics exceeds `above`. */
  z.strictObject({
    type: z.literal("rank-correlation"),
    at: z.array(z.number()).min(3),
    metrics: z.array(metric).min(3),
    above: z.number(),
    because,
  }),
]);

/** A check, or checks that must all hold. */
export const Rule = z.union([
  Check,
  z.strictObject({ type: z.literal("all"), checks: z.array(Check).min(1) }),
]);

/** One part of a statement. `printed` judges it as printed, `corrected` (if any) as corrected. */
export const ClaimPart = z.strictObject({
  label: z.string().optional(),
  printed: Rule.optional(),
  /** Judged only when `printed` fails or is absent; holding then means `corrected`. */
  corrected: z.strictObject({ reading: z.string(), rule: Rule }).optional(),
  /** The verdict a failing `printed` gives when the paper leaves the protocol unstated. */
  failing: z.enum(["contradicted", "inconclusive"]).default("contradicted"),
  /** Why there is nothing to judge: the part is then `not-run`. */
  notRun: z.string().optional(),
});

export const Claim = z.strictObject({
  id: z.string(),
  /** Metrics that hold the number of runs, and what each must be; another number is inconclusive. */
  runs: z.array(z.strictObject({ metric, equals: z.int() })).default([]),
  /** What the ledger shows as ours, beside `paper`. */
  ours: z
    .strictObject({
      metric,
      sd: metric.optional(),
      n: metric.optional(),
      interval: z.tuple([metric, metric]).optional(),
    })
    .optional(),
  paper: paper.optional(),
  parts: z.array(ClaimPart).min(1),
});

export type Verdict = z.infer<typeof Verdict>;
export type Check = z.infer<typeof Check>;
export type Rule = z.infer<typeof Rule>;
export type ClaimPart = z.infer<typeof ClaimPart>;
export type Claim = z.input<typeof Claim>;
