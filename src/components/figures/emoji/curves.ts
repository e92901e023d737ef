import * as Plot from "@observablehq/plot";
import { METHOD_COLOURS, QUIET } from "../palette.ts";
import { plotSvg } from "../plot-svg.ts";
import { WIDTH } from "../size.ts";

/** One quantity over the training of one run. */
export interface EmojiRun {
  method: "relative-bias" | "bias";
  step: readonly number[];
  value: readonly number[];
}

/** A panel: one quantity of several runs, a thin line each. */
export interface EmojiCurves {
  quantity: string;
  runs: readonly EmojiRun[];
  /** Behind the lines, the range over these, which share their steps. */
  band: readonly EmojiRun[];
  logarithmic?: boolean;
  ticks: readonly number[];
  /** Dashed lines across the panel, with words at one end. */
  rules?: readonly { at: number; words: string; end: "left" | "right" }[];
  /** Whether either method's lines are named at their end; not where the ends coincide. */
  named?: boolean;
  /** Lines and band alone. */
  thumbnail?: boolean;
}

const LARGE = {
  ...{ width: 300, height: 250 },
  ...{ marginLeft: 42, marginRight: 12, marginTop: 28, marginBottom: 38 },
};
const SMALL = { width: WIDTH.thumbnail, height: 150, margin: 6 };
/** Drawn are the first step and every fifteenth: the loss of one batch says little of the next. */
const isDrawn = (step: number) => step === 1 || step % 15 === 0;
const METHODS = ["bias", "relative-bias"] as const;

/** The runs of both methods; each method's name stands where its first run ends. */
export function emojiCurves(panel: EmojiCurves, id: string): string {
  const { quantity, runs, band, logarithmic = false, ticks, thumbnail = false } = panel;
  const { rules, named } = thumbnail ? { rules: [], named: false } : { rules: [], ...panel };
  const last = Math.max(...runs.flatMap(({ step }) => step));
  const ends = METHODS.flatMap((method) => {
    const run = runs.find((run) => run.method === method);
    return run ? [{ method, value: run.value.at(-1)! }] : [];
  });
  const top = Math.max(...ends.map(({ value }) => value));
  const all = [...ticks, ...[...runs, ...band].flatMap(({ value }) => value)];
  return plotSvg(
    {
      ...(thumbnail ? SMALL : LARGE),
      x: {
        domain: [0, last],
        label: "step",
        ticks: [0, last / 3, (2 * last) / 3, last],
        ...(thumbnail ? { axis: null } : {}),
      },
      y: {
        domain: [Math.min(...all), Math.max(...all)],
        label: quantity,
        ticks: [...ticks],
        tickFormat: String,
        ...(thumbnail ? { axis: null } : { grid: true }),
        // To base 2, or Plot leaves out the words of ticks such as 4.
        ...(logarithmic ? { type: "log" as const, base: 2 } : {}),
      },
      marks: [
        ...rules.flatMap(({ at, words, end }) => [
          Plot.ruleY([at], { stroke: QUIET, strokeDasharray: "5 4" }),
          Plot.text([at], {
            x: end === "left" ? 0 : last,
            y: at,
            text: () => words,
            textAnchor: end === "left" ? "start" : "end",
            dx: end === "left" ? 4 : 0,
            dy: -9,
            fill: QUIET,
            fontStyle: "italic",
          }),
        ]),
        ...METHODS.map((method) =>
          Plot.areaY(rangeOf(band.filter((run) => run.method === method)), {
            x: "step",
            y1: "low",
            y2: "high",
            fill: METHOD_COLOURS[method],
            fillOpacity: 0.25,
          }),
        ),
        ...METHODS.map((method) =>
          Plot.lineY(
            runs
              .filter((run) => run.method === method)
              .flatMap(({ step, value }, run) =>
                step.flatMap((x, i) => (isDrawn(x) ? [{ x, y: value[i]!, run }] : [])),
              ),
            {
              x: "x",
              y: "y",
              z: "run",
              stroke: METHOD_COLOURS[method],
              strokeWidth: thumbnail ? 1.3 : 0.9,
              strokeOpacity: 0.8,
            },
          ),
        ),
        ...(named
          ? ends.map(({ method, value }) =>
              Plot.text([value], {
                x: last,
                y: value,
                text: () => method.replace("-", " "),
                textAnchor: "end",
                dy: value === top ? -13 : 15,
                fill: METHOD_COLOURS[method],
                fontWeight: 600,
              }),
            )
          : []),
      ],
    },
    { id, title: `${quantity} over training`, description: describe(quantity, runs, last) },
  );
}

/** The least and the largest value over runs, step by step. */
function rangeOf(runs: readonly EmojiRun[]) {
  return (runs[0]?.step ?? []).flatMap((step, i) => {
    if (!isDrawn(step)) return [];
    const values = runs.map(({ value }) => value[i]!);
    return [{ step, low: Math.min(...values), high: Math.max(...values) }];
  });
}

function describe(quantity: string, runs: readonly EmojiRun[], last: number): string {
  const range = METHODS.flatMap((method) => {
    const ends = runs.filter((run) => run.method === method).map(({ value }) => value.at(-1)!);
    if (ends.length === 0) return [];
    const [low, high] = [Math.min(...ends), Math.max(...ends)].map((x) => x.toPrecision(3));
    return [`${method.replace("-", " ")}, ${low} to ${high} in ${ends.length} runs`];
  });
  return `A line per run over ${last} steps. ${quantity} at the end: ${range.join("; ")}.`;
}
