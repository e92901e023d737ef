import * as Plot from "@observablehq/plot";
import { OURS, PAGE, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** One start of table 5 and the gaps it leads to. */
export interface Start {
  t0: number;
  b0: number;
  /** At N = 100, one per seed. */
  gaps: readonly number[];
  /** At N = 1,000, where it was computed. */
  thousand: number | null;
  printed: number;
}

const HEIGHT = { wide: 330, narrow: 900, thumbnail: 150 };

/** The gap against the initial relative bias, a panel per initial inverse temperature. */
export function table5(starts: readonly Start[], { id, size }: DrawOptions): string {
  const small = size === "thumbnail";
  const panel = size === "narrow" ? "fy" : "fx";
  const place = { [panel]: "t0", x: "b0" } as const;
  const seeds = starts.flatMap(({ t0, b0, gaps }) => gaps.map((gap) => ({ t0, b0, gap })));
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 42,
      marginRight: small ? 4 : size === "narrow" ? 64 : 10,
      marginTop: small ? 4 : 36,
      marginBottom: small ? 4 : 40,
      [panel]: {
        label: null,
        padding: 0.08,
        ...(small ? { axis: null } : { tickFormat: (t: number) => `from t = ${t}` }),
      },
      x: {
        domain: [-1.1, 1.1],
        label: "relative bias at the start",
        labelAnchor: "right",
        ...(small ? { axis: null } : { ticks: [-1, 0, 1] }),
      },
      y: {
        domain: [-1.75, 0.75],
        label: "gap 2m",
        ...(small ? { axis: null } : { grid: true, ticks: 5 }),
      },
      marks: [
        Plot.ruleY([0], { stroke: QUIET }),
        Plot.dot(seeds, { ...place, y: "gap", r: small ? 1.3 : 2.4, fill: OURS, fillOpacity: 0.7 }),
        ...(small
          ? []
          : [
              Plot.dot(
                starts.filter(({ thousand }) => thousand !== null),
                {
                  ...place,
                  y: "thousand",
                  symbol: "diamond",
                  r: 4,
                  fill: PAGE,
                  stroke: OURS,
                  strokeWidth: 1.6,
                },
              ),
              Plot.dot(starts, {
                ...place,
                y: "printed",
                r: 5.5,
                stroke: PRINTED,
                strokeWidth: 1.3,
                fill: "none",
              }),
            ]),
      ],
    },
    {
      id,
      title: "Gaps by the inverse temperature and relative bias that training starts from",
      description: `${starts
        .map(
          ({ t0, b0, gaps, printed }) =>
            `from t = ${t0}, b_rel = ${b0}: ${printed} printed, ours ${gaps.map((g) => g.toFixed(3)).join(", ")}`,
        )
        .join("; ")}.`,
    },
  );
}
