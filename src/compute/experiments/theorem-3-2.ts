import { simplex } from "../math/codes/simplex.ts";
import { construction1 } from "../math/constellations/construction-1.ts";
import { calculation, exact } from "./calculation.ts";
import type { Experiment, Metric } from "./experiment.ts";
import {
  asConstellation,
  drawnConstellations,
  drawnPair,
  type Constellation,
} from "./theory/drawn-constellations.ts";
import { codeLosses, scaledCurve, scaledLimits } from "./theory/loss-decay-codes.ts";
import { proofMetrics } from "./theory/loss-decay-proof.ts";
import { lossDecay } from "./theory/loss-decay.ts";
import { logInfimum, logLoss } from "./theory/log-loss.ts";

const settings = {
  draws: 300,
  seed: 3_200_000,
  temperatures: [10, 50, 200, 1000, 5000, 20_000],
  /** The worked example: locked points under Construction 1. */
  example: { n: 12, dim: 6, seed: 3_200, delta: 0.8, phi: 0.4 },
  /** Simplices under Construction 1, where every product is one of the two that decide the margin. */
  equalProducts: { n: [2, 3, 5, 12, 40], delta: [0.3, 0.7, 1] },
  /** Code and inverse temperature of each row of the refined table. */
  rows: [
    { code: "pentagon", t: 20 },
    { code: "pentagon", t: 60 },
    { code: "petersen", t: 20 },
    { code: "clebsch", t: 20 },
    { code: "schlaefli", t: 60 },
    { code: "gosset", t: 20 },
    { code: "e8", t: 20 },
  ],
  curves: ["pentagon", "petersen", "clebsch", "schlaefli", "gosset"],
  curve: { last: 200, points: 45 },
  /** A place where the inequality that the proof prints fails. */
  proof: { n: 6, t: 10, relativeBias: -0.5, seed: 3_201 },
};

export const experiment: Experiment = calculation({
  id: "theorem-3-2",
  settings,
  calculate() {
    const drawn = drawnConstellations(settings.draws, settings.seed);
    const { curves, curve } = settings;
    return {
      metrics: [
        ...lossDecay("drawn", drawn, settings.temperatures, settings.seed),
        ...lossDecay("equal", equalProducts(), settings.temperatures, settings.seed),
        ...exampleMetrics(),
        ...codeLosses(settings.rows),
        ...curves.flatMap(scaledLimits),
        ...proofMetrics(drawn, settings.proof),
      ],
      series: Object.fromEntries(
        curves.map((code) => [code, scaledCurve(code, curve.last, curve.points)]),
      ),
    };
  },
});

function equalProducts(): Constellation[] {
  const { n, delta } = settings.equalProducts;
  return n.flatMap((size) =>
    delta.map((weight) => {
      const { X, d } = simplex(size - 1);
      return asConstellation(construction1({ U: X, V: X, n: size, d }, weight, 0))!;
    }),
  );
}

function exampleMetrics(): Metric[] {
  const { n, dim, seed, delta, phi } = settings.example;
  const locked = drawnPair(seed, n, dim - 2, 0);
  const found = asConstellation(construction1(locked, delta, phi))!;
  const id = (name: string) => `theorem-3-2/example.${name}`;
  return [
    exact(id("margin"), found.margin),
    exact(id("relative-bias"), found.relativeBias),
    ...settings.temperatures.flatMap((t) => {
      const least = logInfimum(found.S, n, t);
      return [
        exact(id(`t${t}.log-centered`), logLoss(found.S, n, t, t * found.relativeBias)),
        exact(id(`t${t}.log-least`), least.logLoss),
        exact(id(`t${t}.rate`), -least.logLoss / t),
        exact(id(`t${t}.bias`), least.bias / t),
      ];
    }),
  ];
}
