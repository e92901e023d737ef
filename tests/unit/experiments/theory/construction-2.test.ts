import { describe, expect, it, test } from "vitest";
import { KNOWN_CODES } from "../../../../src/compute/math/codes/table.ts";
import { experiment } from "../../../../src/compute/experiments/construction-2.ts";
import { construction2Trials } from "../../../../src/compute/experiments/theory/construction-2-draws.ts";
import {
  edgeGeometry,
  leastLossOnGrid,
  lossOverEdges,
  partedEdges,
} from "../../../../src/compute/experiments/theory/one-bias-for-all.ts";
import { simplexMetrics } from "../../../../src/compute/experiments/theory/simplex-metrics.ts";
import { trainedGraphMetrics } from "../../../../src/compute/experiments/theory/trained-graphs.ts";
import { syntheticOutcomes } from "../../claims/synthetic-outcomes.ts";

describe("Construction 2 on the Clebsch code, three modalities, delta = 0.5", () => {
  const [trial] = construction2Trials({
    seed: 1,
    codes: ["clebsch"],
    modalities: [3],
    deltas: [0.5],
    draws: 0,
  });

  it("has m = 0.25 (1 - 0.2)/2 = 0.1 and b_rel = 0.25 (1 + 0.2)/2 - 0.75/2 = -0.225", () => {
    expect(trial!.margin).toBeCloseTo(0.1, 14);
    expect(trial!.relativeBias).toBeCloseTo(-0.225, 14);
  });

  it("the printed relative bias is short of it by delta^2 alpha = 0.05, and breaks eq. (2)", () => {
    expect(trial!.printedBiasError).toBeCloseTo(0.05, 14);
    expect(trial!.printedSlack).toBeCloseTo(-0.05, 14);
  });
});

test("simplices of 3 and 5 vertices have products -1/2 and -1/4 and span one dimension less", () => {
  const value = (name: string) =>
    simplexMetrics([3, 5]).find(({ id }) => id === `construction-2/simplex.${name}`)!.value;
  expect(value("product.worst")).toBeLessThan(1e-15);
  expect([value("missing.least"), value("missing.most")]).toEqual([1, 1]);
});

describe("edges that separate one by one and not together", () => {
  const { n, d, generate } = KNOWN_CODES.find(({ id }) => id === "pentagon")!;
  const parted = partedEdges(generate().X, n, d, 0.6);

  it("each have margin 0.36 (1 - alpha)/2, and together a negative one", () => {
    const { each, common } = edgeGeometry(parted);
    const own = (0.36 * (1 - (Math.sqrt(5) - 1) / 4)) / 2;
    expect(each[0]).toBeCloseTo(own, 14);
    expect(each[1]).toBeCloseTo(own, 14);
    // Half of the far edge's 0.36 less the near edge's 0.36 alpha + 0.64.
    expect(common).toBeCloseTo((0.36 - (0.36 * (Math.sqrt(5) - 1)) / 4 - 0.64) / 2, 14);
  });

  it("keep a summed loss above 2 log 2, while either alone vanishes", () => {
    expect(leastLossOnGrid(parted, [1, 100, 10_000], [-0.5, 0, 0.5, 0.9])).toBeGreaterThan(1.386);
    for (const edge of parted.edges) {
      const alone = { ...parted, edges: [edge] };
      expect(lossOverEdges(alone, 1000, edgeGeometry(alone).relativeBias)).toBeLessThan(1e-50);
    }
  });
});

test("the star runs start as the complete ones do and differ in their pairs alone", () => {
  const runs = new Map(experiment.runs({ seeds: 1 }).map((run) => [run.id, run.case]));
  expect([...runs.keys()]).toEqual(["complete/r0", "star/r0"]);
  expect(runs.get("complete/r0")!.pairs).toHaveLength(6);
  expect(runs.get("star/r0")).toEqual({
    ...runs.get("complete/r0")!,
    pairs: [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
  });
});

test("edges of a run count as parted only if its own bias lies between the products", () => {
  const outcomes = syntheticOutcomes(experiment.runs({ seeds: 1 }));
  for (const [id, outcome] of outcomes) {
    // Two samples at right angles, the same in every modality: products 1 and 0.
    const rows = [
      [1, 0],
      [0, 1],
    ];
    outcomes.set(id, {
      ...outcome,
      final: {
        ...outcome.final,
        bias: id.startsWith("star") ? 1.5 : 0.5,
        loss: 0.01,
        vectors: [rows, rows, rows, rows],
      },
    });
  }
  const metrics = trainedGraphMetrics(outcomes);
  const value = (name: string) => metrics.find(({ id }) => id === `construction-2/${name}`)!.value;
  expect([value("complete.edges-parted"), value("complete.edges")]).toEqual([6, 6]);
  expect([value("star.edges-parted"), value("star.edges")]).toEqual([0, 3]);
  expect(value("star.off-edge.margin.least")).toBe(0.5);
  expect(value("star.sum-loss.most")).toBeCloseTo(0.01 * 3 * 4, 14);
});
