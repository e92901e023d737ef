import { guaranteedRetrieval } from "../math/batch-expectation.ts";
import { exp, log } from "../math/elementary.ts";
import { calculation } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import {
  adversarialMetrics,
  guaranteeMetrics,
  reachMetrics,
  samplingMetrics,
} from "./theory/batch-guarantee.ts";

const settings = {
  draws: 20_000,
  seed: 1_100_000,
  sampled: { cases: 24, batches: 20_000, seed: 1_200_000 },
  adversarial: { n: [4, 5, 8, 12, 30, 60], temperature: 300 },
  /** What the paper says of SigLIP: its largest batch, and the size of a data set. */
  siglip: { batch: 64_000, n: 10_000_000_000 },
  curve: { first: 1e8, last: 2e10, points: 47 },
};

export const experiment: Experiment = calculation({
  id: "proposition-1",
  settings,
  calculate() {
    const { draws, seed, adversarial, siglip, curve } = settings;
    const n = Array.from({ length: curve.points }, (_, i) =>
      exp(log(curve.first) + (log(curve.last / curve.first) * i) / (curve.points - 1)),
    );
    return {
      metrics: [
        ...guaranteeMetrics(draws, seed),
        ...samplingMetrics(settings.sampled),
        ...adversarialMetrics(adversarial.n, adversarial.temperature),
        ...reachMetrics(siglip),
      ],
      series: {
        guarantee: { n, share: n.map((size) => guaranteedRetrieval(size, siglip.batch, 1)) },
      },
    };
  },
});
