import { KNOWN_CODES } from "../math/codes/table.ts";
import { construction2, modalitySuffixes } from "../math/constellations/construction-2.ts";
import type { TrainingOutcome } from "../schemas/outcome.ts";
import { exact } from "./calculation.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { construction2Trials, type Trial } from "./theory/construction-2-draws.ts";
import {
  edgeGeometry,
  leastLossOnGrid,
  lossOverEdges,
  partedEdges,
  TWO_LOG_2,
} from "./theory/one-bias-for-all.ts";
import { simplexMetrics } from "./theory/simplex-metrics.ts";
import { graphRuns, trainedGraphMetrics } from "./theory/trained-graphs.ts";
import { completePairs } from "./training.ts";

const settings = {
  seed: 50,
  codes: ["simplex", "pentagon", "octahedron", "petersen", "clebsch", "schlaefli"],
  modalities: [2, 3, 5],
  deltas: [0.001, 0.1, 0.5, 0.9, 1],
  draws: 11,
  /** From this weight on the margin is compared relatively; below, products of size 1 swallow it. */
  relativeFrom: 0.1,
  /** Number of vertices of the simplices. */
  simplices: [2, 3, 4, 5, 8, 16, 64],
  /** At delta = 0 and in the search for a loss where no relative bias serves all edges. */
  temperatures: [0.1, 1, 10, 100, 1000, 10_000],
  gridSteps: 40,
  partedDelta: 0.6,
  /** Where the loss of a constellation is shown to be next to nothing. */
  highTemperature: 1000,
};

/** The relative biases of [-1, 1] that are searched. */
const BIASES = Array.from(
  { length: settings.gridSteps + 1 },
  (_, i) => (2 * i) / settings.gridSteps - 1,
);

const id = (name: string, value: number): Metric => exact(`construction-2/${name}`, value);

/** Measured margins and relative biases against both forms of eq. (11). */
function formulaMetrics(trials: readonly Trial[]): Metric[] {
  const worst = (of: (trial: Trial) => number) => Math.max(...trials.map((t) => Math.abs(of(t))));
  const tilted = trials.filter(({ alpha }) => alpha !== 0);
  return [
    id("trials", trials.length),
    id(
      "margin.worst",
      worst((t) => t.marginError),
    ),
    id(
      "margin.relative.worst",
      Math.max(
        ...trials
          .filter((t) => t.delta >= settings.relativeFrom)
          .map((t) => Math.abs(t.marginError) / t.margin),
      ),
    ),
    id("margin.least", Math.min(...trials.map((t) => t.margin))),
    id(
      "bias.worst",
      worst((t) => t.biasError),
    ),
    id(
      "unevenness.worst",
      worst((t) => t.unevenness),
    ),
    id(
      "bias.printed.worst",
      worst((t) => t.printedBiasError),
    ),
    id(
      "bias.printed.shift.worst",
      worst((t) => t.printedBiasError - t.delta ** 2 * t.alpha),
    ),
    id("printed.tilted", tilted.length),
    id("printed.failing", tilted.filter((t) => t.printedSlack < 0).length),
  ];
}

/** At delta = 0 every vector of a modality is the same: no margin, and a loss that stays. */
function zeroDeltaMetrics(): Metric[] {
  const { n, d, generate } = KNOWN_CODES.find((code) => code.id === "clebsch")!;
  const X = generate().X;
  const modalities = 3;
  const at = (delta: number) => ({
    vectors: construction2(X, n, d, modalities, delta),
    edges: completePairs(modalities),
    n,
    d: d + modalities - 1,
  });
  const none = at(0);
  const half = at(0.5);
  const { highTemperature } = settings;
  return [
    id("zero-delta.margin", edgeGeometry(none).common),
    id("zero-delta.loss", leastLossOnGrid(none, settings.temperatures, BIASES)),
    id("half-delta.margin", edgeGeometry(half).common),
    id("half-delta.loss", lossOverEdges(half, highTemperature, edgeGeometry(half).relativeBias)),
  ];
}

/** Edges that separate one by one and not together. */
function partedMetrics(): Metric[] {
  const { n, d, generate } = KNOWN_CODES.find((code) => code.id === "pentagon")!;
  const parted = partedEdges(generate().X, n, d, settings.partedDelta);
  const { each, common } = edgeGeometry(parted);
  return [
    id("parted.edge-margin.least", Math.min(...each)),
    id("parted.margin", common),
    id("parted.loss", leastLossOnGrid(parted, settings.temperatures, BIASES)),
    id("parted.floor", TWO_LOG_2),
  ];
}

function summarise(outcomes: ReadonlyMap<string, TrainingOutcome>) {
  const trials = construction2Trials(settings);
  const dimensions = settings.modalities.map((k) => modalitySuffixes(k).length / k);
  return {
    metrics: [
      ...formulaMetrics(trials),
      ...simplexMetrics(settings.simplices),
      // d - k + 1 for the code, and the simplex's own: k - 1 dimensions, or the k of S^(k-1).
      id(
        "dimension.excess.corrected",
        Math.max(...dimensions.map((own, i) => 1 - settings.modalities[i]! + own)),
      ),
      id("dimension.excess.printed", Math.max(...settings.modalities.map((k) => 1 - k + k))),
      ...zeroDeltaMetrics(),
      ...partedMetrics(),
      ...trainedGraphMetrics(outcomes),
    ],
    series: {},
  };
}

/** Eqs. (10) and (11) on exact codes, and trained runs along the edges of two graphs. */
export const experiment: Experiment = {
  id: "construction-2",
  settings,
  runs: graphRuns,
  summarise,
};
