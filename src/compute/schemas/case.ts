import { z } from "zod";

/**
 * The form of the training loss.
 *
 * `logEpsilon: 0` is eq. (1) of the paper through softplus. `logEpsilon: e > 0` with the `exact`
 * complement clamps both logarithms, -log(P + e) and -log(Q + e), with P = sigmoid(z) and
 * Q = sigmoid(-z). With the `float32` complement, P and Q = 1 - P are rounded to float32, as in the
 * authors' published code.
 */
export const Complement = z.enum(["exact", "float32"]);

const Matrix = z.array(z.array(z.number()).min(1)).min(2);

/**
 * Initial vectors drawn as PyTorch's CPU generator draws them: `torch.manual_seed(seed)`, then
 * consecutive `torch.randn(n, dim)`; modality i takes draw number `draws[i]`, counted from 0.
 */
export const TorchDraws = z.strictObject({
  torch: z.strictObject({
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    draws: z.array(z.int().min(0)).min(2),
  }),
});

const Trainable = z.strictObject({ init: z.number(), trainable: z.boolean() });

/** One training run: the input of every engine and of `npm run train`. */
export const TrainingCase = z
  .strictObject({
    /** Number of modalities, k >= 2. */
    modalities: z.int().min(2),
    /** Samples per modality, N >= 2. */
    n: z.int().min(2),
    /** Embedding dimension, d >= 1. */
    dim: z.int().min(1),
    /** Whether each modality is locked (not trained); length k. */
    locked: z.array(z.boolean()),
    /** Pairs of modalities whose losses are averaged; order within and between pairs is free. */
    pairs: z.array(z.tuple([z.int(), z.int()])).min(1),
    /** `relative-bias`: z = t s - t b_rel, eq. (9). `bias`: z = t s - b, eq. (1). */
    parameterization: z.enum(["relative-bias", "bias"]),
    /** Inverse temperature t > 0; trained as t' = log t. */
    temperature: Trainable.extend({ init: z.number().positive() }),
    /** b_rel or b, as `parameterization` says. */
    bias: Trainable,
    optimizer: z.strictObject({
      name: z.literal("adam"),
      lr: z.number().positive(),
      betas: z.tuple([z.number().min(0).lt(1), z.number().min(0).lt(1)]),
      epsilon: z.number().nonnegative(),
    }),
    logEpsilon: z.number().min(0).lt(1),
    complement: Complement.default("exact"),
    /** Explicit adapter of the locked experiment: delta = sigmoid(x), x trained. */
    adapter: z.strictObject({ x: z.number() }).optional(),
    /** Number of updates. */
    steps: z.int().min(1),
    /** Steps (1-based) at which loss, t, bias and delta are recorded, before the update. */
    record: z.array(z.int().min(1)),
    /** Steps after whose update margin, optimal relative bias and xi are measured. */
    measure: z.array(z.int().min(1)).optional(),
    /** One n x dim matrix per modality (rows are normalised on load), or a recipe to draw them. */
    init: z.union([z.array(Matrix), TorchDraws]),
  })
  .superRefine((c, context) => {
    const fault = (path: (string | number)[], message: string) => {
      context.addIssue({ code: "custom", path, message });
    };
    if (c.locked.length !== c.modalities)
      fault(
        ["locked"],
        `expected ${c.modalities} entries, one per modality; got ${c.locked.length}`,
      );
    c.pairs.forEach(([a, b], i) => {
      for (const [side, modality] of [a, b].entries())
        if (modality < 0 || modality >= c.modalities)
          fault(
            ["pairs", i, side],
            `unknown modality: ${modality}; there are ${c.modalities}, counted from 0`,
          );
      if (a === b) fault(["pairs", i], `invalid pair: modality ${a} with itself`);
    });
    if (c.complement === "float32" && c.logEpsilon === 0)
      fault(["complement"], "the float32 complement needs logEpsilon > 0, or log(0) occurs");
    if (c.adapter && !(c.modalities === 2 && c.locked[0] === true && c.locked[1] === false))
      fault(["adapter"], "an adapter needs exactly two modalities, the first locked");
    for (const name of ["record", "measure"] as const)
      c[name]?.forEach((step, i) => {
        if (step > c.steps) fault([name, i], `step ${step} is beyond the last step, ${c.steps}`);
        if (i > 0 && step <= c[name]![i - 1]!) fault([name, i], "steps must increase");
      });
    if (Array.isArray(c.init)) {
      if (c.init.length !== c.modalities)
        fault(["init"], `expected ${c.modalities} matrices; got ${c.init.length}`);
      c.init.forEach((matrix, m) => {
        if (matrix.length !== c.n) fault(["init", m], `expected ${c.n} rows; got ${matrix.length}`);
        matrix.forEach((row, i) => {
          if (row.length !== c.dim)
            fault(["init", m, i], `expected ${c.dim} numbers; got ${row.length}`);
          else if (row.every((x) => x === 0))
            fault(["init", m, i], "a zero row has no direction and cannot be normalised");
        });
      });
    } else if (c.init.torch.draws.length !== c.modalities)
      fault(
        ["init", "torch", "draws"],
        `expected ${c.modalities} draw numbers; got ${c.init.torch.draws.length}`,
      );
  });

export type TrainingCase = z.infer<typeof TrainingCase>;
export type TorchDraws = z.infer<typeof TorchDraws>;
