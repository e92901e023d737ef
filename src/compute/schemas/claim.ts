import { z } from "zod";
import { Expression } from "./expression.ts";

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
  /**
   * |ours - printed| <= absolute, or <= relative * |printed|; the larger of the two given.
   * `looserBelow`: where that metric is below `threshold`, its `relative` stands in for the other.
   */
  z.strictObject({
    type: z.literal("near"),
    metric,
    paper,
    absolute: z.number().optional(),
    relative: z.number().optional(),
    looserBelow: z.strictObject({ metric, threshold: z.number(), relative: z.number() }).optional(),
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
  /** ours, rounded to as many decimals as are printed, equals the printed number (-0 is 0). */
  z.strictObject({ type: z.literal("same-digits"), metric, paper, because }),
  /** ours <op> bound: a number of the claim, another metric, or `times` a printed value. */
  z.strictObject({
    type: z.literal("compare"),
    metric,
    op: z.enum(["<", "<=", ">", ">="]),
    bound: z.union([
      z.number(),
      z.strictObject({ metric }),
      z.strictObject({ paper, times: z.number().default(1) }),
    ]),
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
  /** The printed value exceeds each of the other printed values; rests on no number of ours. */
  z.strictObject({
    type: z.literal("largest-printed"),
    paper,
    over: z.array(paper).min(1),
    because,
  }),
  /**
   * left <op> right, as expression.ts computes them; `=` is |left - right| <= within, 0 unless
   * given. A side without a value never passes.
   */
  z
    .strictObject({
      type: z.literal("arithmetic"),
      left: Expression,
      op: z.enum(["<", "<=", ">", ">=", "="]),
      right: Expression,
      within: z.number().nonnegative().optional(),
      because,
    })
    .refine(({ op, within }) => op === "=" || within === undefined, {
      error: "within goes with = only",
    }),
]);

/** A check, or checks that must all hold. */
export const Rule = z.union([
  Check,
  z.strictObject({ type: z.literal("all"), checks: z.array(Check).min(1) }),
]);

/**
 * One part of a statement, judged in this order:
 *
 * 1. `notRun`: not-run.
 * 2. A metric that any rule of the part or its `needs` names is of an artefact without a result:
 *    not-run.
 * 3. A metric of `needs` is not in the result: not-run, for its reason.
 * 4. A metric or printed value of a rule is missing or not finite, or the number of runs is not the
 *    one the claim names: inconclusive.
 * 5. `printed` holds: confirmed.
 * 6. `corrected.rule` holds: corrected.
 * 7. `inconclusiveIf.rule` holds: inconclusive, for its reason.
 * 8. Otherwise: `failing`.
 */
export const ClaimPart = z
  .strictObject({
    label: z.string().optional(),
    /** Judges the statement as the paper prints it. */
    printed: Rule.optional(),
    corrected: z.strictObject({ reading: z.string(), rule: Rule }).optional(),
    /** A condition, computed like any other, under which a failure says nothing. */
    inconclusiveIf: z.strictObject({ reason: because, rule: Rule }).optional(),
    /** `inconclusive` where the paper leaves the protocol unstated. */
    failing: z.enum(["contradicted", "inconclusive"]).default("contradicted"),
    /** Why there is nothing to judge. */
    notRun: z.string().optional(),
    /**
     * Metrics that a result has only where somebody provided what this repository cannot hold, such
     * as images; `otherwise` says what that is.
     */
    needs: z
      .strictObject({ metrics: z.array(metric).min(1), otherwise: z.string().min(1) })
      .optional(),
  })
  .refine(({ printed, corrected, notRun }) => printed ?? corrected ?? notRun, {
    error: "a part needs a rule, or notRun",
  });

export const Claim = z.strictObject({
  id: z.string(),
  /** What is claimed, for a claim that is none of data/paper/statements.json. */
  statement: z.string().optional(),
  /** Where in the paper, for such a claim without a printed value. */
  place: z.string().optional(),
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
