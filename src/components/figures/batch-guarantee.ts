import * as Plot from "@observablehq/plot";
import { FORBIDDEN, OURS, PRINTED, QUIET } from "./palette.ts";
import { plotSvg } from "./plot-svg.ts";
import { WIDTH, type DrawOptions } from "./size.ts";

interface GuaranteeOptions extends DrawOptions {
  /** The size of data set that the paper names, and the one where the guarantee ends. */
  printed: number;
  limit: number;
}

const HEIGHT = { wide: 340, narrow: 340, thumbnail: 150 };

/** The guaranteed share of right searches against the number of pairs, at one batch size. */
export function batchGuarantee(
  curve: { n: readonly number[]; share: readonly number[] },
  { id, size, printed, limit }: GuaranteeOptions,
): string {
  const small = size === "thumbnail";
  const points = curve.n.map((n, i) => ({ n, share: curve.share[i]! }));
  const [first, last] = [curve.n[0]!, curve.n.at(-1)!];
  const at = (n: number, text: string, anchor: "start" | "end", stroke: string) => [
    Plot.ruleX([n], { stroke, strokeDasharray: "4 4" }),
    ...(small
      ? []
      : [
          Plot.text([n], {
            x: n,
            y: 1.16,
            text: () => text,
            textAnchor: anchor,
            dx: anchor === "start" ? 5 : -5,
            fill: stroke,
          }),
        ]),
  ];
  return plotSvg(
    {
      width: WIDTH[size],
      height: HEIGHT[size],
      marginLeft: small ? 4 : 46,
      marginRight: small ? 4 : 20,
      marginTop: small ? 6 : 26,
      marginBottom: small ? 6 : 40,
      x: {
        type: "log",
        domain: [Math.round(first), last],
        label: "pairs N",
        ...(small ? { axis: null } : { ticks: 3, tickFormat: power }),
      },
      y: {
        domain: [-1.5, 1.25],
        label: "guaranteed share",
        ...(small ? { axis: null } : { ticks: [-1, 0, 1], grid: true }),
      },
      marks: [
        Plot.rect([0], { x1: first, x2: last, y1: -1.5, y2: 0, fill: FORBIDDEN }),
        Plot.ruleY([0], { stroke: QUIET }),
        ...at(limit, "B(B − 1)", "end", OURS),
        ...at(printed, "paper", "start", PRINTED),
        Plot.lineY(points, { x: "n", y: "share", stroke: OURS, strokeWidth: 2, clip: true }),
      ],
    },
    {
      id,
      title: "What a batch of 64,000 guarantees, by the size of the data set",
      description: `A falling curve that crosses zero at N = ${limit}; the size the paper names, ${printed}, lies beyond, in the tinted part where nothing is guaranteed.`,
    },
  );
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const power = (n: number) => {
  const exponent = Math.log10(n);
  return Number.isInteger(exponent)
    ? `10${[...String(exponent)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("")}`
    : "";
};
