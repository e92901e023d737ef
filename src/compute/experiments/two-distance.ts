import { calculation, exact } from "./calculation.ts";
import { exactCodes, ROTATIONS } from "./theory/exact-codes.ts";
import { namedGraphMetrics } from "./theory/named-graphs.ts";
import { countMetrics } from "./theory/two-distance-counts.ts";

const settings = { vertices: [3, 4, 5, 6, 7], rotations: ROTATIONS };

/** Noman and Yao's test over all small graphs, and the codes whose margin is known exactly. */
export const experiment = calculation({
  id: "two-distance",
  settings,
  calculate() {
    const { metrics, series } = exactCodes();
    const counts = settings.vertices.flatMap(countMetrics);
    const every = (name: string) =>
      counts.filter(({ id }) => id.endsWith(`.${name}`)).map(({ value }) => value);
    const total = (name: string) => every(name).reduce((sum, value) => sum + value, 0);
    return {
      metrics: [
        ...counts,
        exact("two-distance/graphs", total("graphs")),
        exact("two-distance/disagreements", total("disagreements")),
        exact("two-distance/ratio.worst", Math.max(...every("ratio.worst"))),
        exact(
          "two-distance/residual.on-sphere.most",
          Math.max(...every("residual.on-sphere.most")),
        ),
        exact(
          "two-distance/residual.off-sphere.least",
          Math.min(...every("residual.off-sphere.least")),
        ),
        ...namedGraphMetrics(),
        ...metrics,
      ],
      series,
    };
  },
});
