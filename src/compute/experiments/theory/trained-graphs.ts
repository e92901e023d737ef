import { margin, relativeBiasStar } from "../../math/margin.ts";
import { separation, separationOver, type Pair } from "../../math/separation.ts";
import type { TrainingCase } from "../../schemas/case.ts";
import type { TrainingOutcome } from "../../schemas/outcome.ts";
import { outcomeOf, type Metric, type Run } from "../experiment.ts";
import { experiment as figure11 } from "../figure-11.ts";
import { completePairs } from "../training.ts";
import { biasTolerance, geometryTolerance, lossTolerance } from "../tolerances.ts";

const MODALITIES = 4;
/** Runs of Figure 11: four modalities, every pair in the loss, t and b_rel trained under eq. (9). */
const COMPLETE = "four.relative-bias/formula/";
/** Modality 0 in the middle. */
const STAR: [number, number][] = [
  [0, 1],
  [0, 2],
  [0, 3],
];
const GRAPHS = {
  complete: completePairs(MODALITIES),
  star: STAR,
} as const satisfies Record<string, readonly Pair[]>;

/** The runs of Figure 11 on the complete graph, and the same starts along the edges of a star. */
export function graphRuns(options?: { seeds?: number }): Run[] {
  const complete = figure11.runs(options).filter(({ id }) => id.startsWith(COMPLETE));
  return complete.flatMap(({ id, case: training }) => {
    const seed = id.slice(COMPLETE.length);
    const star: TrainingCase = { ...training, pairs: STAR };
    return [
      { id: `complete/${seed}`, case: training },
      { id: `star/${seed}`, case: star },
    ];
  });
}

/** The separation along edges at the end of a run. */
function ended({ final }: TrainingOutcome, edges: readonly Pair[]) {
  const n = final.vectors[0]!.length;
  const d = final.vectors[0]![0]!.length;
  const vectors = final.vectors.map((rows) => Float64Array.from(rows.flat()));
  const each = edges.map(([a, b]) => separation(vectors[a]!, vectors[b]!, n, d));
  return { each, together: separationOver(vectors, edges, n, d) };
}

/** Whether b lies between every non-matching and every matching product along the edges. */
const parts = ({ minMatching, maxNonMatching }: ReturnType<typeof separation>, b: number) =>
  maxNonMatching < b && b < minMatching;

/** Per graph: whether its trained b_rel parts every edge, margins along edges and off them, losses. */
export function trainedGraphMetrics(outcomes: ReadonlyMap<string, TrainingOutcome>): Metric[] {
  return Object.entries(GRAPHS).flatMap(([graph, edges]) => {
    const runs = Array.from(outcomes.keys())
      .filter((id) => id.startsWith(`${graph}/`))
      .toSorted()
      .map((id) => outcomeOf(outcomes, id));
    const ends = runs.map((run) => ended(run, edges));
    const metric = (name: string, value: number, tolerance = 0): Metric => ({
      id: `construction-2/${graph}.${name}`,
      value,
      tolerance,
    });
    const parted = ends.map(
      ({ each }, r) => each.filter((edge) => parts(edge, runs[r]!.final.bias)).length,
    );
    const margins = ends.map(({ together }) => margin(together));
    const losses = runs.map(({ final }) => final.loss);
    const n = runs[0]!.final.vectors[0]!.length;
    const sums = (mean: number) => mean * edges.length * n * n;
    const offBias = ends.map(({ together }, r) =>
      Math.abs(relativeBiasStar(together) - runs[r]!.final.bias),
    );
    return [
      metric("runs", runs.length),
      metric("edges", edges.length * runs.length),
      metric(
        "edges-parted",
        parted.reduce((sum, count) => sum + count, 0),
      ),
      metric("margin.least", Math.min(...margins), geometryTolerance()),
      metric("bias-offset.most", Math.max(...offBias), biasTolerance()),
      metric("loss.most", Math.max(...losses), lossTolerance(Math.max(...losses))),
      // Training takes the mean over edges and entries; below log 2 the sum parts every edge (Theorem 3.1).
      metric("sum-loss.most", sums(Math.max(...losses)), sums(lossTolerance(Math.max(...losses)))),
      ...offEdges(edges, runs, metric),
    ];
  });
}

/** The largest margin between two modalities that no edge joins; nothing on the complete graph. */
function offEdges(
  edges: readonly Pair[],
  runs: readonly TrainingOutcome[],
  metric: (name: string, value: number, tolerance?: number) => Metric,
): Metric[] {
  const others = completePairs(MODALITIES).filter(
    ([a, b]) => !edges.some(([c, d]) => a === c && b === d),
  );
  if (others.length === 0) return [];
  const margins = runs.flatMap((run) => ended(run, others).each.map(margin));
  return [
    metric("off-edge.margin.least", Math.min(...margins), geometryTolerance()),
    metric("off-edge.margin.most", Math.max(...margins), geometryTolerance()),
  ];
}
