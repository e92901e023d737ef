import { modalitySuffixes } from "../math/constellations/construction-2.ts";
import {
  implicitAdapter,
  implicitModalityAdapter,
  implicitModalityAdapterAsPrinted,
} from "../math/constellations/implicit-adapter.ts";
import { calculation, exact } from "./calculation.ts";
import type { Metric } from "./experiment.ts";
import {
  adapterDraws,
  DRAW_RANGES,
  lossOverPairs,
  lossThroughAdapters,
  relativeError,
  type AdapterDraw,
} from "./theory/adapter-draws.ts";

const settings = {
  seed: 50,
  draws: 200,
  modalities: [2, 3, 4, 5],
  /** Relative; beyond it a draw counts as one where the two sides differ. */
  tolerance: 1e-12,
  ...DRAW_RANGES,
  /** A case to do by hand; at k = 2 Observation 1 has its own answer to compare with. */
  example: { delta: 0.8, relativeBias: 0, modalities: 2 },
};

type Reading = typeof implicitModalityAdapter;

/** Left side of Observation 2 against the right side as `reading` has it. */
function lossError(draw: AdapterDraw, reading: Reading): number {
  const plain = lossOverPairs(draw.vectors, draw.n, draw.d, reading(draw, draw.delta, draw.k));
  return relativeError(lossThroughAdapters(draw, modalitySuffixes(draw.k)), plain);
}

/**
 * The one relative bias at which both right sides agree when delta < 1:
 * b (1/delta^2 - 1) = (1 - delta)^2/(k - 1) - (1 - delta^2)/((k - 1) delta^2), solved for b.
 */
function biasOfAgreement(delta: number, k: number): number {
  return -(1 - (delta * delta * (1 - delta)) / (1 + delta)) / (k - 1);
}

/** The errors of both readings over draws; `printed.within`: how many the printed one passes. */
function errors(stem: string, draws: readonly AdapterDraw[]): Metric[] {
  const printed = draws.map((draw) => lossError(draw, implicitModalityAdapterAsPrinted));
  const corrected = draws.map((draw) => lossError(draw, implicitModalityAdapter));
  return [
    exact(`${stem}draws`, draws.length),
    exact(`${stem}corrected.worst`, Math.max(...corrected)),
    exact(`${stem}printed.worst`, Math.max(...printed)),
    exact(`${stem}printed.least`, Math.min(...printed)),
    exact(`${stem}printed.within`, printed.filter((error) => error <= settings.tolerance).length),
  ];
}

function example(): Metric[] {
  const { delta, relativeBias, modalities } = settings.example;
  const at = { temperature: 1, relativeBias };
  const bias = (name: string, value: number) => exact(`observation-2/example.${name}`, value);
  return [
    bias("observation-1", implicitAdapter(at, delta).relativeBias),
    bias("corrected", implicitModalityAdapter(at, delta, modalities).relativeBias),
    bias("printed", implicitModalityAdapterAsPrinted(at, delta, modalities).relativeBias),
  ];
}

export const experiment = calculation({
  id: "observation-2",
  settings,
  calculate() {
    const draws = adapterDraws(settings.seed, settings.draws, settings.modalities);
    const agreeing = draws.map((draw) => ({
      ...draw,
      relativeBias: biasOfAgreement(draw.delta, draw.k),
    }));
    const metrics = [
      ...errors("observation-2/", draws),
      ...settings.modalities.flatMap((k) =>
        errors(
          `observation-2/k${k}.`,
          draws.filter((draw) => draw.k === k),
        ),
      ),
      exact(
        "observation-2/agreement.worst",
        Math.max(...agreeing.map((draw) => lossError(draw, implicitModalityAdapterAsPrinted))),
      ),
      ...example(),
    ];
    return { metrics, series: {} };
  },
});
