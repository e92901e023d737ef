import { z } from "zod";

/**
 * How far the norm of a row may be from 1 and still be taken for a unit vector: what rounding its
 * coordinates to six decimals does, in any dimension up to 400.
 */
const UNIT_TOLERANCE = 1e-5;

/** The input of `npm run constellation`: rows of unit vectors, and nothing that is not finite. */
const Matrix = z
  .array(z.array(z.number("expected a finite number")).min(1, "an empty row"))
  .min(2, "expected at least 2 rows")
  .superRefine((rows, context) => {
    const fault = (row: number, message: string) => {
      context.addIssue({ code: "custom", path: [row], message });
    };
    const width = rows[0]!.length;
    rows.forEach((row, i) => {
      if (row.length !== width)
        fault(i, `expected ${width} numbers, as in row 0; got ${row.length}`);
      const norm = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
      if (!(Math.abs(norm - 1) <= UNIT_TOLERANCE))
        fault(i, `not a unit vector: its norm is ${norm}`);
    });
  });

/** Both modalities. */
const Pair = z.strictObject({ U: Matrix, V: Matrix }).superRefine(({ U, V }, context) => {
  if (U.length !== V.length)
    context.addIssue({
      code: "custom",
      path: ["V"],
      message: `expected ${U.length} rows, as U has; got ${V.length}`,
    });
  else if (U[0]!.length !== V[0]!.length)
    context.addIssue({
      code: "custom",
      path: ["V", 0],
      message: `expected ${U[0]!.length} numbers, as row 0 of U has; got ${V[0]!.length}`,
    });
});

const Part = z.number().min(0).max(1);

/** One set of vectors for both modalities, taken through Construction 1. */
const Lifted = z
  .strictObject({ X: Matrix, delta: Part.default(1), phi: Part.default(0) })
  .refine(({ delta, phi }) => delta * delta + phi * phi <= 1 + Number.EPSILON, {
    path: ["phi"],
    message: "delta^2 + phi^2 is more than 1",
  });

/** A file that describes the vectors: both modalities, or one with the parameters of Construction 1. */
export const ConstellationInput = { Pair, Lifted } as const;
export type PairInput = z.infer<typeof Pair>;
export type LiftedInput = z.infer<typeof Lifted>;
