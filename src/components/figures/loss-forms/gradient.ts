import * as Plot from "@observablehq/plot";
import { PAGE, QUIET } from "../palette.ts";
import { plotSvg } from "../plot-svg.ts";
import { FORM_STYLES, FORMS, type Form } from "./forms.ts";

/** How hard one kind of pair is pulled back, by how far it is on the wrong side. */
export interface Pull {
  side: "other" | "matching";
  /** The logit of a non-matching pair, or minus that of a matching one. */
  wrong: readonly number[];
  /** |dL/dz| of the pair under each form; 0 where nothing pulls. */
  size: Record<Form, readonly number[]>;
  /** Where float32 and where the constant in the logarithm take over. */
  edges: { float32: number; constant: number };
}

const WORDS = { other: "a non-matching pair", matching: "a matching pair" };
/** A logarithmic axis has no 0: below this a curve leaves the drawing. */
const FLOOR = 1e-7;

/** One panel: three curves over the logit on a logarithmic axis, the two edges marked. */
export function gradientPanel({ side, wrong, size, edges }: Pull, id: string): string {
  const points = FORMS.flatMap((form) =>
    wrong.map((x, i) => ({ form, x, y: size[form][i]! })).filter(({ y }) => y >= FLOOR),
  );
  // The published pull on a non-matching pair is exactly 0 past the edge: its curve stops there.
  const stops = side === "other" ? points.filter(({ form }) => form === "published").slice(-1) : [];
  const line = (form: Form) => {
    const { stroke, strokeWidth, strokeDasharray } = FORM_STYLES[form];
    return Plot.lineY(
      points.filter((p) => p.form === form),
      {
        x: "x",
        y: "y",
        stroke,
        strokeWidth,
        ...(strokeDasharray === undefined ? {} : { strokeDasharray, strokeLinecap: "round" }),
      },
    );
  };
  const edgeLabels = [
    { x: edges.float32, y: 3e-6, text: "float32: 1 \u2212 \u03c3 = 0", anchor: "end" as const },
    { x: edges.constant, y: 3e-7, text: "\u2212ln 1e\u22128", anchor: "start" as const },
  ].filter(({ x }) => side === "other" || x === edges.constant);
  return plotSvg(
    {
      width: 430,
      height: 320,
      marginLeft: 54,
      marginRight: 16,
      marginTop: 30,
      marginBottom: 42,
      x: {
        domain: [wrong[0]!, wrong.at(-1)!],
        label: "logit, towards the wrong side",
        ticks: [-5, 0, 5, 10, 15, 20, 25, 30],
        tickFormat: (x: number) => String(x).replace("-", "\u2212"),
      },
      y: {
        type: "log",
        domain: [FLOOR, 2],
        label: `pull on ${WORDS[side]}`,
        grid: true,
        ticks: 5,
        tickFormat: (y: number) => y.toExponential(0).replace("-", "\u2212").replace("+", ""),
      },
      marks: [
        Plot.ruleX(edgeLabels, { x: "x", stroke: QUIET, strokeDasharray: "2 3" }),
        line("formula"),
        line("published"),
        line("clamped"),
        Plot.ruleX(stops, {
          x: () => edges.float32,
          y1: FLOOR,
          y2: "y",
          stroke: FORM_STYLES.published.stroke,
          strokeWidth: FORM_STYLES.published.strokeWidth,
        }),
        ...edgeLabels.map((label) =>
          Plot.text([label], {
            x: "x",
            y: "y",
            text: "text",
            textAnchor: label.anchor,
            dx: label.anchor === "end" ? -6 : 6,
            stroke: PAGE,
            strokeWidth: 4,
            fill: "currentColor",
          }),
        ),
      ],
    },
    {
      id,
      title: `How hard ${WORDS[side]} is pulled back under three forms of the loss`,
      description:
        side === "other"
          ? `The formula's pull rises to 1 and stays. With the constant it falls again beyond a logit of ${edges.constant.toFixed(1)}, tenfold for every 2.3. In the published code it is exactly zero beyond ${edges.float32.toFixed(1)}.`
          : `The formula's pull rises to 1 and stays. With the constant, in float32 or not, it falls again beyond a logit of ${edges.constant.toFixed(1)}, tenfold for every 2.3.`,
    },
  );
}
