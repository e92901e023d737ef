import * as Plot from "@observablehq/plot";
import { OURS, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** How far one of our values lies from the printed one, as a share of it. */
export interface Agreement {
  group: string;
  relative: number;
}

/** Differences smaller than this are drawn at it: they are below anything a notebook prints. */
const FLOOR = 1e-8;

/** Relative differences on a logarithmic axis, one dot per printed value, one line per group. */
export function agreement(
  values: readonly Agreement[],
  tolerance: number,
  { id, size }: DrawOptions,
): string {
  const groups = [...new Set(values.map((v) => v.group))];
  const small = size === "thumbnail";
  const shown = values.map((v) => ({ ...v, relative: Math.max(FLOOR, v.relative) }));
  return plotSvg(
    {
      width: WIDTH[size],
      height: small ? 150 : 76 + 30 * groups.length,
      marginLeft: small ? 4 : size === "wide" ? 190 : 120,
      marginRight: small ? 4 : 20,
      marginTop: small ? 4 : 16,
      marginBottom: small ? 4 : 46,
      x: {
        type: "log",
        domain: [FLOOR, 1],
        label: "relative difference from the printed value",
        ticks: size === "wide" ? 8 : 4,
        tickFormat: (x: number) => x.toExponential(0).replace("-", "\u2212"),
        ...(small ? { axis: null } : { grid: true }),
      },
      y: { domain: groups, label: null, ...(small ? { axis: null } : { tickSize: 0 }) },
      marks: [
        Plot.ruleX([tolerance], { stroke: QUIET, strokeDasharray: "5 4" }),
        Plot.ruleY(groups, { stroke: "var(--line)" }),
        Plot.dot(shown, {
          x: "relative",
          y: "group",
          r: small ? 2.5 : 4,
          fill: OURS,
          fillOpacity: 0.6,
        }),
      ],
    },
    {
      id,
      title: "How far our values lie from those the notebooks print",
      description: `${values.length} values on a logarithmic axis of relative difference; ${
        values.filter((v) => v.relative <= tolerance).length
      } lie within ${tolerance.toExponential(0)}.`,
    },
  );
}
