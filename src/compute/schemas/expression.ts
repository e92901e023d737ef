import { z } from "zod";

/** Two columns of equal length, row by row; two rows at least. */
const columns = () =>
  z
    .tuple([z.array(Expression).min(2), z.array(Expression).min(2)])
    .refine(([x, y]) => x.length === y.length, { error: "two columns differ in length" });

/**
 * Arithmetic on numbers of data/results (`metric`), of data/paper (`paper`) and of the claim itself.
 *
 * It is exact on the decimals that the files spell, so that 0.4297 - 0.4296 is 0.0001 and not a
 * little more. A correlation, Pearson's or Spearman's with mean ranks for ties, is rounded to twelve
 * decimals. A quotient by zero and a correlation with a constant have no value, nor has anything
 * made of one.
 */
export const Expression: z.ZodType<Expression, Expression> = z
  .lazy(() =>
    z.union([
      z.number(),
      z.strictObject({ metric: z.string() }),
      z.strictObject({ paper: z.string() }),
      z.strictObject({ sum: z.array(Expression).min(1) }),
      z.strictObject({ difference: z.tuple([Expression, Expression]) }),
      z.strictObject({ product: z.array(Expression).min(1) }),
      z.strictObject({ quotient: z.tuple([Expression, Expression]) }),
      z.strictObject({ absolute: Expression }),
      z.strictObject({ least: z.array(Expression).min(1) }),
      z.strictObject({ greatest: z.array(Expression).min(1) }),
      z.strictObject({ mean: z.array(Expression).min(1) }),
      z.strictObject({ pearson: columns() }),
      z.strictObject({ spearman: columns() }),
    ]),
  )
  .meta({ id: "Expression" });

/** The schema's type, spelt out: TypeScript cannot infer a type that contains itself. */
export type Expression =
  | number
  | { metric: string }
  | { paper: string }
  | { sum: Expression[] }
  | { difference: [Expression, Expression] }
  | { product: Expression[] }
  | { quotient: [Expression, Expression] }
  | { absolute: Expression }
  | { least: Expression[] }
  | { greatest: Expression[] }
  | { mean: Expression[] }
  | { pearson: [Expression[], Expression[]] }
  | { spearman: [Expression[], Expression[]] };
