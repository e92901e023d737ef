import * as Plot from "@observablehq/plot";
import { FORBIDDEN, OURS, PAGE, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

/** Natural logarithms of the bounds on the number of pairs, by dimension. */
export interface SizeBounds {
  d: readonly number[];
  /** The exponents of Theorems 3.3 and 3.5 alone, d times a rate. */
  lowerLine: readonly number[];
  upperLine: readonly number[];
  /** What holds at finite d. */
  lowerFinite: readonly number[];
  upperFinite: readonly number[];
}

/** A constellation that exists: its dimension and number of pairs. */
export interface SizePoint {
  d: number;
  n: number;
  label?: string;
  /** Whether the label stands above it, on the left, or below it, on the right. */
  above?: boolean;
}

const HEIGHT = { wide: 480, narrow: 400, thumbnail: 150 };
const CURVES = [
  { key: "upperFinite", label: "no more, at this d", stroke: OURS, width: 2.4, dash: "" },
  { key: "upperLine", label: "upper rate alone", stroke: PRINTED, width: 1.4, dash: "6 4" },
  { key: "lowerFinite", label: "at least, at this d", stroke: OURS, width: 2.4, dash: "" },
  { key: "lowerLine", label: "lower rate alone", stroke: PRINTED, width: 1.4, dash: "6 4" },
] as const;

/** The number of pairs against the dimension: both bounds, and constellations that exist. */
export function figure6(
  bounds: SizeBounds,
  codes: readonly SizePoint[],
  trained: readonly SizePoint[],
  { id, size }: DrawOptions,
): string {
  const small = size === "thumbnail";
  const last = size === "wide" ? 40 : 30;
  const kept = bounds.d.filter((d) => d <= last).length;
  const top = bounds.upperFinite[kept - 1]! / Math.LN10 + 0.6;
  const rows = Array.from({ length: kept }, (_, i) => ({
    d: bounds.d[i]!,
    ...Object.fromEntries(CURVES.map(({ key }) => [key, bounds[key][i]! / Math.LN10])),
  }));
  const drawn = (points: readonly SizePoint[]) =>
    points.filter(({ d }) => d <= last).map((point) => ({ ...point, y: Math.log10(point.n) }));
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 44,
      marginRight: small ? 4 : size === "wide" ? 130 : 14,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 40,
      x: { domain: [2, last], label: "dimension d", ticks: 6, ...(small ? { axis: null } : {}) },
      y: {
        domain: [0, top],
        label: "pairs N",
        ...(small
          ? { axis: null }
          : { grid: true, ticks: 6, tickFormat: (y: number) => powerOfTen(y) }),
      },
      marks: [
        Plot.areaY(rows, { x: "d", y1: "upperFinite", y2: top, fill: FORBIDDEN, clip: true }),
        ...CURVES.map(({ key, stroke, width, dash }) =>
          Plot.lineY(rows, {
            x: "d",
            y: key,
            stroke,
            strokeWidth: small ? width / 1.5 : width,
            ...(dash ? { strokeDasharray: dash } : {}),
            clip: true,
          }),
        ),
        Plot.dot(drawn(codes), {
          x: "d",
          y: "y",
          r: small ? 2 : 4.2,
          fill: OURS,
          stroke: PAGE,
          strokeWidth: 1,
        }),
        Plot.dot(drawn(trained), {
          x: "d",
          y: "y",
          r: small ? 2 : 4.4,
          symbol: "diamond",
          stroke: "var(--v)",
          strokeWidth: 1.8,
          fill: PAGE,
        }),
        ...(small
          ? []
          : [
              ...[true, false].map((above) =>
                Plot.text(
                  drawn(codes).filter((p) => p.label !== undefined && p.above === above),
                  {
                    x: "d",
                    y: "y",
                    text: "label",
                    textAnchor: above ? "end" : "start",
                    dx: above ? -6 : 8,
                    dy: above ? -8 : 9,
                    fontWeight: 600,
                    stroke: PAGE,
                    strokeWidth: 4,
                    fill: OURS,
                  },
                ),
              ),
            ]),
        ...(size === "wide"
          ? CURVES.map(({ key, label, stroke }) =>
              Plot.text(rows.slice(-1), {
                x: "d",
                y: key,
                text: () => label,
                textAnchor: "start",
                dx: 8,
                fill: stroke,
                fontWeight: 600,
              }),
            )
          : []),
      ],
    },
    {
      id,
      title: "How many pairs fit into d dimensions, from below and above",
      description: `Number of pairs on a logarithmic axis against the dimension. At d = ${last}: ${CURVES.map(
        ({ key, label }) => `${label}, ${powerOfTen(bounds[key][kept - 1]! / Math.LN10, 1)}`,
      ).join(
        "; ",
      )}. ${codes.length} constellations from known codes and ${trained.length} trained ones lie below the upper bound at finite d; some lie above the line of the upper rate alone.`,
    },
  );
}

/** The bounds per dimension, log N / d in nats, coming together with the rates as d grows. */
export function figure6Rates(
  bounds: SizeBounds,
  codes: readonly SizePoint[],
  { id, size }: DrawOptions,
): string {
  const rows = bounds.d.map((d, i) => ({
    d,
    ...Object.fromEntries(CURVES.map(({ key }) => [key, bounds[key][i]! / d])),
  }));
  const last = bounds.d.at(-1)!;
  const points = codes.map(({ d, n }) => ({ d, y: Math.log(n) / d }));
  return plotSvg(
    {
      width: WIDTH[size],
      height: size === "wide" ? 360 : 320,
      marginLeft: 46,
      marginRight: size === "wide" ? 130 : 14,
      marginTop: 26,
      marginBottom: 40,
      x: {
        type: "log",
        domain: [3, last],
        label: "dimension d",
        ticks: size === "wide" ? 6 : 3,
        tickFormat: (d: number) => powerOfTen(Math.log10(d)),
      },
      y: { domain: [0, 1.3], label: "log N / d, in nats", grid: true, ticks: 5 },
      marks: [
        ...CURVES.map(({ key, stroke, width, dash }) =>
          Plot.lineY(rows, {
            x: "d",
            y: key,
            stroke,
            strokeWidth: width,
            ...(dash ? { strokeDasharray: dash } : {}),
            clip: true,
          }),
        ),
        Plot.dot(points, { x: "d", y: "y", r: 3.6, fill: OURS, stroke: PAGE, strokeWidth: 1 }),
        ...(["upper", "lower"] as const).flatMap((side) =>
          size === "wide"
            ? [
                Plot.text(rows.slice(-1), {
                  x: "d",
                  y: `${side}Line`,
                  text: () => `${side} rate`,
                  textAnchor: "start",
                  dx: 8,
                  fill: QUIET,
                  fontWeight: 600,
                }),
              ]
            : [],
        ),
      ],
    },
    {
      id,
      title: "The logarithm of the number of pairs per dimension",
      description: `Two curves in nats that come down and up to their rates as the dimension grows. At d = ${last}: at most ${(bounds.upperFinite.at(-1)! / last).toFixed(4)}, at least ${(bounds.lowerFinite.at(-1)! / last).toFixed(4)}; the rates are ${(bounds.upperLine.at(-1)! / last).toFixed(4)} and ${(bounds.lowerLine.at(-1)! / last).toFixed(4)}.`,
    },
  );
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `10⁶` of 6; with `decimals`, `2.0 · 10⁶`. */
function powerOfTen(power: number, decimals?: number): string {
  const whole = Math.floor(power + 1e-9);
  const raised = `10${[...String(whole)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? "⁻").join("")}`;
  return decimals === undefined
    ? raised
    : `${(10 ** (power - whole)).toFixed(decimals)} · ${raised}`;
}
