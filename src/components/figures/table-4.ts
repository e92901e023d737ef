import * as Plot from "@observablehq/plot";
import { OURS, PAGE, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** One quantity of a row: every seed at N = 100, the run at N = 1,000, the printed number. */
interface Found {
  seeds: readonly number[];
  thousand: number | null;
  printed: number | null;
}

/** Where training with one fixed relative bias ends. */
export interface FixedBiasRow {
  bias: number;
  gap: Found;
  temperature: Found;
}

const HEIGHT = { wide: 400, narrow: 360, thumbnail: 150 };
const AXES = {
  gap: { label: "gap 2m", type: "linear", domain: [-0.03, 0.62] },
  temperature: { label: "inverse temperature t", type: "log", domain: [5, 700] },
} as const;

const T_TICKS = [5, 10, 20, 50, 100, 200, 500];

/** The gap, or t, against the fixed relative bias, for the two sizes and the paper. */
export function table4(
  rows: readonly FixedBiasRow[],
  quantity: "gap" | "temperature",
  { id, size }: DrawOptions,
): string {
  const small = size === "thumbnail";
  const { label, type, domain } = AXES[quantity];
  const seeds = rows.flatMap((row) =>
    row[quantity].seeds.map((value) => ({ bias: row.bias, value })),
  );
  const known = (of: "thousand" | "printed") =>
    rows.flatMap((row) => {
      const value = row[quantity][of];
      return value === null ? [] : [{ bias: row.bias, value }];
    });
  const at = { x: "bias", y: "value" } as const;
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : 20,
      marginTop: small ? 4 : 26,
      marginBottom: small ? 4 : 40,
      x: {
        domain: [-1.06, 1.06],
        label: "fixed relative bias",
        labelAnchor: "right",
        ...(small ? { axis: null } : { ticks: size === "wide" ? 11 : 5 }),
      },
      y: {
        type,
        domain: [...domain],
        label,
        ...(small
          ? { axis: null }
          : {
              grid: true,
              ...(type === "log" ? { ticks: T_TICKS, tickFormat: String } : { ticks: 6 }),
            }),
      },
      marks: [
        ...(quantity === "gap" ? [Plot.ruleY([0], { stroke: QUIET })] : []),
        Plot.dot(seeds, { ...at, r: small ? 1.2 : 1.8, fill: QUIET, fillOpacity: 0.7 }),
        Plot.line(known("thousand"), { ...at, stroke: OURS, strokeOpacity: 0.35 }),
        Plot.dot(known("thousand"), {
          ...at,
          r: small ? 2 : 3.4,
          fill: OURS,
          stroke: PAGE,
          strokeWidth: 0.6,
        }),
        ...(small
          ? []
          : [
              Plot.dot(known("printed"), {
                ...at,
                r: 6.5,
                stroke: PRINTED,
                strokeWidth: 1.5,
                fill: "none",
              }),
            ]),
      ],
    },
    {
      id,
      title: `${quantity === "gap" ? "Gap" : "Inverse temperature"} against the fixed relative bias`,
      description: `${rows
        .map((row) => {
          const { thousand, printed } = row[quantity];
          const ours = thousand === null ? "not computed" : thousand.toFixed(3);
          return `b_rel = ${row.bias}: ${printed?.toFixed(3) ?? "nothing"} printed, ${ours} at N = 1,000`;
        })
        .join("; ")}.`,
    },
  );
}
