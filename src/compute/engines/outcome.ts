import { margin, relativeBiasStar } from "../math/margin.ts";
import { separationOver, type Pair } from "../math/separation.ts";
import type { Vectors } from "../math/vectors.ts";
import { xi, xiUnsquared } from "../math/xi.ts";
import type { TrainingCase } from "../schemas/case.ts";
import type { Measurement, TraceEntry, TrainingOutcome } from "../schemas/outcome.ts";

/** What an engine has in hand when the last update is done. */
export interface Finish {
  trace: TraceEntry[];
  gradientAtStep1: TrainingOutcome["gradientAtStep1"];
  measurements: Measurement[];
  /** After the last update, the loss evaluated once more; one row-major matrix per modality. */
  final: {
    loss: number;
    temperature: number;
    bias: number;
    delta?: number;
    vectors: readonly Vectors[];
  };
}

/**
 * The outcome of a run: adds the final geometry, turns the vectors into rows rounded to 8 decimals,
 * and leaves `measurements` out when the case asks for none.
 */
export function finishOutcome(run: TrainingCase, finish: Finish): TrainingOutcome {
  const { n, dim, pairs, measure } = run;
  const { vectors, delta, loss, temperature, bias } = finish.final;
  const separated = separationOver(vectors, pairs, n, dim);
  return {
    trace: finish.trace,
    gradientAtStep1: finish.gradientAtStep1,
    final: {
      loss,
      temperature,
      bias,
      margin: margin(separated),
      relativeBiasStar: relativeBiasStar(separated),
      ...(delta === undefined ? {} : { delta }),
      vectors: vectors.map((M) => roundedRows(M, n, dim)),
    },
    ...(measure === undefined ? {} : { measurements: finish.measurements }),
  };
}

/** The geometry after the update of `step`, on vectors without adapter; both xi are the pairs' means. */
export function measureGeometry(
  vectors: readonly Vectors[],
  pairs: readonly Pair[],
  n: number,
  d: number,
  step: number,
): Measurement {
  const separated = separationOver(vectors, pairs, n, d);
  let squared = 0;
  let unsquared = 0;
  for (const [a, b] of pairs) {
    squared += xi(vectors[a]!, vectors[b]!, n, d);
    unsquared += xiUnsquared(vectors[a]!, vectors[b]!, n, d);
  }
  return {
    step,
    margin: margin(separated),
    relativeBiasStar: relativeBiasStar(separated),
    xi: squared / pairs.length,
    xiUnsquared: unsquared / pairs.length,
  };
}

function roundedRows(M: Vectors, n: number, d: number): number[][] {
  // Adding 0 turns -0 into 0, so that equal outcomes are written alike.
  const round = (x: number) => Math.round(x * 1e8) / 1e8 + 0;
  return Array.from({ length: n }, (_, i) => Array.from(M.subarray(i * d, (i + 1) * d), round));
}
