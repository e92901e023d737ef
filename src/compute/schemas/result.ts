import { z } from "zod";

/** `ARTEFACT/part.part`, lower case: the id under which the site shows a number. */
export const MetricId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9]+([.-][a-z0-9]+)*$/, "expected artefact/part.part in lower case");

/** Columns of equal length: one curve, cloud or table behind a figure. */
export const Series = z
  .record(z.string(), z.array(z.number()))
  .refine((columns) => new Set(Object.values(columns).map((c) => c.length)).size <= 1, {
    error: "columns differ in length",
  });

/** data/results/ARTEFACT.json: what our own runs gave. Byte-identical on every re-run. */
export const ResultFile = z.strictObject({
  artefact: z.string(),
  engine: z.strictObject({ name: z.string(), precision: z.enum(["float32", "float64"]) }),
  /** The settings of the experiment, as it declares them; no outcome of the paper. */
  settings: z.record(z.string(), z.json()),
  metrics: z.record(MetricId, z.number()),
  /** Per metric, by how much another engine may differ (absolute). */
  tolerances: z.record(MetricId, z.number().nonnegative()),
  series: z.record(z.string(), Series),
});

/** data/seals/ARTEFACT.json: what a result was made from, and the hash that tells an edit. */
export const Seal = z.strictObject({
  artefact: z.string(),
  /** SHA-256 of the runs (cases) and settings. */
  spec: z.string(),
  /** SHA-256 of the compiled kernel and of the comment-stripped sources the experiment uses. */
  code: z.string(),
  /** SHA-256 of the result file's bytes. */
  result: z.string(),
});

/** data/provenance/ARTEFACT.json: facts of the run that made a result; never compared. */
export const Provenance = z.strictObject({
  artefact: z.string(),
  computedAt: z.iso.datetime(),
  /** Of all its runs, whenever they were trained, one after the other, and of what follows them. */
  seconds: z.number(),
  runs: z.strictObject({ total: z.int(), computed: z.int(), runSteps: z.int() }),
  /** `about`: on what it computed, where that is not plainly the processor. */
  engine: z.strictObject({ name: z.string(), workers: z.int(), about: z.string().optional() }),
  machine: z.strictObject({
    cpu: z.string(),
    cores: z.int(),
    memoryGiB: z.number(),
    os: z.string(),
  }),
  versions: z.record(z.string(), z.string()),
  revision: z.string().nullable(),
});

export type Series = z.infer<typeof Series>;
export type ResultFile = z.infer<typeof ResultFile>;
export type Seal = z.infer<typeof Seal>;
export type Provenance = z.infer<typeof Provenance>;
