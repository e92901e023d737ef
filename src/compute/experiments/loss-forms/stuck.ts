import { forEachBlock, BLOCK } from "../../math/inner-products.ts";
import { logits, type LogitParameters } from "../../math/logits.ts";
import { normaliseRows } from "../../math/sphere.ts";
import { drawMatrices } from "../../math/torch-draws.ts";
import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";

/** Beyond this logit 1 - sigmoid is exactly zero in float32. */
const EDGE = 16.6;

/** Pairs on the wrong side of the relative bias by a logit of more than 16.6. */
export interface Stuck {
  /** Of the N matching pairs, over all listed pairs of modalities. */
  matching: number;
  /** Of the N^2 - N others. */
  other: number;
}

/** Stuck pairs before the first update. */
export function stuckAtStart(run: TrainingCase): Stuck {
  if (Array.isArray(run.init)) throw new Error("invalid init: the runs of this study are drawn");
  const vectors = drawMatrices(run.init.torch, run.n, run.dim).map((M) =>
    normaliseRows(M, run.n, run.dim),
  );
  return stuck(run, vectors, { temperature: run.temperature.init, bias: run.bias.init });
}

/** Stuck pairs after the last update. */
export function stuckAtEnd(run: TrainingCase, { final }: TrainingOutcome): Stuck {
  const vectors = final.vectors.map((rows) => Float64Array.from(rows.flat()));
  return stuck(run, vectors, final);
}

function stuck(
  { n, dim, pairs, parameterization }: TrainingCase,
  vectors: readonly Float64Array[],
  { temperature, bias }: Omit<LogitParameters, "parameterization">,
): Stuck {
  const { slope, offset } = logits({ parameterization, temperature, bias });
  const block = new Float64Array(BLOCK * BLOCK);
  const count: Stuck = { matching: 0, other: 0 };
  for (const [a, b] of pairs)
    forEachBlock(vectors[a]!, vectors[b]!, n, dim, block, (i, j) => {
      for (let r = 0; r < Math.min(BLOCK, n - i); r++)
        for (let c = 0; c < Math.min(BLOCK, n - j); c++) {
          const z = slope * block[BLOCK * r + c]! - offset;
          if (i + r === j + c) count.matching += Number(-z > EDGE);
          else count.other += Number(z > EDGE);
        }
    });
  return count;
}
