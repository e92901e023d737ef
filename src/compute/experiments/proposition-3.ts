import { torchGenerator } from "../math/torch-random.ts";
import { minNormPoint } from "../theory/min-norm-point.ts";
import { calculation, exact } from "./calculation.ts";
import { GAP_SETTINGS, gapDraws } from "./theory/gap-draws.ts";
import { projections } from "./theory/projections.ts";

const settings = {
  ...GAP_SETTINGS,
  /** Per configuration, directions in which the vector of Proposition 2 is pushed to its limit. */
  pushes: 5,
};

export const experiment = calculation({
  id: "proposition-3",
  settings,
  calculate() {
    const draws = gapDraws();
    const points = draws.map(({ U, n, d }) => {
      const { point, norm, support } = minNormPoint(U, n, d);
      let least = Infinity;
      for (let i = 0; i < n; i++) {
        let s = 0;
        for (let k = 0; k < d; k++) s += point[k]! * U[i * d + k]!;
        least = Math.min(least, s);
      }
      return { norm, least, excess: least - norm * norm, support: support.length - d };
    });
    const projected = draws.flatMap((draw, at) => {
      const generator = torchGenerator(at);
      const pushes = Array.from({ length: settings.pushes }, () =>
        Float64Array.from(generator.randn(draw.d)),
      );
      return [null, ...pushes].map((towards) => projections(draw, towards));
    });
    const least = (numbers: number[]) => Math.min(...numbers);
    const add = (name: string, value: number) => exact(`proposition-3/${name}`, value);
    return {
      metrics: [
        add("draws", draws.length),
        add("least-norm", least(points.map(({ norm }) => norm))),
        add("least-product", least(points.map((p) => p.least))),
        add("least-excess", least(points.map(({ excess }) => excess))),
        add("support-excess", Math.max(...points.map(({ support }) => support))),
        add("projections", projected.length),
        add("projections.least-before", least(projected.map(({ before }) => before))),
        add("hull.least-gain", least(projected.map(({ hull }) => hull.leastGain))),
        add("hull.least-product", least(projected.map(({ hull }) => hull.least))),
        add("hull.losing", projected.filter(({ hull }) => hull.leastGain < -1e-9).length),
        add("hull.negative", projected.filter(({ hull }) => hull.least < -1e-9).length),
        add("cone.least-gain", least(projected.map(({ cone }) => cone.leastGain))),
        add("cone.least-product", least(projected.map(({ cone }) => cone.least))),
      ],
      series: {},
    };
  },
});
