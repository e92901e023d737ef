import type { Series } from "../schemas/result.ts";
import { exact } from "./calculation.ts";
import type { Experiment, Metric } from "./experiment.ts";
import { REGION_SETTINGS, regionMetrics } from "./theory/region-grid.ts";
import {
  builtPoints,
  placement,
  POINT_SETTINGS,
  regionRuns,
  trainedPoints,
  type RegionPoint,
} from "./theory/region-points.ts";
import { geometryTolerance } from "./tolerances.ts";

/** What float32 vectors, unit to 6e-8 per number, may take from a bound; exact ones take less. */
const settings = {
  grid: REGION_SETTINGS,
  built: POINT_SETTINGS,
  rounding: { trained: 1e-6, built: 1e-12 },
};

export const experiment: Experiment = {
  id: "figure-2",
  settings,
  runs: regionRuns,
  summarise(outcomes) {
    const groups = {
      trained: [...trainedPoints(outcomes)],
      built: [...builtPoints()],
    };
    const metrics: Metric[] = regionMetrics("figure-2");
    const series: Record<string, Series> = {};
    for (const kind of ["trained", "built"] as const) {
      const rounding = settings.rounding[kind];
      const report = (name: string, points: readonly RegionPoint[]) => {
        const at = placement(points, rounding);
        const add = (what: string, value: number, tolerance: number) =>
          metrics.push({ id: `figure-2/${name}.${what}`, value, tolerance });
        const loose = kind === "trained" ? 1 : 0;
        add("points", at.points, 0);
        // Runs that collapse end within rounding of m = 0, on either side of it.
        add("constellations", at.constellations, loose * points.length);
        add("least-slack", at.leastSlack, loose * geometryTolerance());
        add("outside-drawn", at.outsideDrawn, loose * points.length);
        add("outside-drawn.largest-n", at.largestOutside, loose * 1000);
        add("wedge", at.wedge, loose * points.length);
      };
      for (const [name, points] of groups[kind]) {
        report(`${kind}.${name}`, points);
        series[`${kind}.${name}`] = columns(points);
      }
      const all = groups[kind].flatMap(([, points]) => points);
      report(`${kind}.all`, all);
      report(
        `${kind}.hundred`,
        all.filter(({ n }) => n === 100),
      );
      metrics.push(exact(`figure-2/${kind}.groups`, groups[kind].length));
    }
    return { metrics, series };
  },
};

/** Constellations only: what has no margin is not in the picture. */
function columns(points: readonly RegionPoint[]): Series {
  const found = points.filter(({ margin }) => margin > 0);
  return {
    n: found.map(({ n }) => n),
    d: found.map(({ d }) => d),
    margin: found.map(({ margin }) => margin),
    relativeBias: found.map(({ relativeBias }) => relativeBias),
  };
}
