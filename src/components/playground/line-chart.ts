import type { Point } from "../../playground/run-log.ts";
import { axisFor } from "./axes.ts";
import { Frame } from "./frame.ts";

/** What a chart draws of the run, by the name of the chart. */
const CHARTS = {
  loss: { logarithmic: true, lines: [{ kind: "ours", of: (p: Point) => p.loss }] },
  temperature: { logarithmic: false, lines: [{ kind: "ours", of: (p: Point) => p.temperature }] },
  products: {
    logarithmic: false,
    lines: [
      { kind: "matching", of: (p: Point) => p.relativeBiasStar + p.margin },
      { kind: "non-matching", of: (p: Point) => p.relativeBiasStar - p.margin },
      { kind: "threshold", of: (p: Point) => p.threshold },
    ],
  },
};
export type LineChartName = keyof typeof CHARTS;

/** Products lie in [-1, 1]; a bias that does not is not let out of the drawing. */
const PRODUCT_ROOM = 1.2;

/** One quantity or three over the steps of a run. */
export class LineChart {
  readonly #name: LineChartName;
  readonly #frame: Frame;
  readonly #paths: Element[];

  /** `svg` has a group `axes` and a path for each line. */
  constructor(name: LineChartName, svg: SVGSVGElement) {
    this.#name = name;
    this.#frame = new Frame(svg.querySelector(".axes")!);
    this.#paths = CHARTS[name].lines.map(({ kind }) => svg.querySelector(`.${kind}`)!);
  }

  draw(points: readonly Point[], steps: number): void {
    const { logarithmic, lines } = CHARTS[this.#name];
    const clamp = (value: number) =>
      this.#name === "products" ? Math.max(-PRODUCT_ROOM, Math.min(PRODUCT_ROOM, value)) : value;
    // A loss with 1e-8 inside the logarithms can end below zero, where a log axis has no place.
    const shown = lines.map(({ of }) =>
      points
        .map((point) => ({ step: point.step, value: clamp(of(point)) }))
        .filter(({ value }) => !logarithmic || value > 0),
    );
    const values = shown.flat().map(({ value }) => value);
    if (values.length === 0) return;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const y = this.#name === "products" ? axisFor(-1, 1) : axisFor(low, high, logarithmic);
    const ends = this.#name === "products" && (low < -1 || high > 1);
    const x = { from: 0, to: steps, ticks: [0, steps / 2, steps], logarithmic: false };
    if (!Number.isInteger(steps / 2)) x.ticks.splice(1, 1);
    this.#frame.set(x, ends ? { ...y, from: -PRODUCT_ROOM, to: PRODUCT_ROOM } : y);
    shown.forEach((line, i) => {
      const d = line.map(({ step, value }) => `${this.#frame.x(step)} ${this.#frame.y(value)}`);
      // A line of one point is a dot.
      this.#paths[i]!.setAttribute("d", d.length > 0 ? `M${d.join("L")}h0` : "");
    });
  }
}
