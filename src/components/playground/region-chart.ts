import type { Point } from "../../playground/run-log.ts";
import type { Axis } from "./axes.ts";
import { Frame } from "./frame.ts";

const X: Axis = { from: -1.05, to: 1.05, ticks: [-1, -0.5, 0, 0.5, 1], logarithmic: false };
const Y: Axis = { from: -1.05, to: 0.65, ticks: [-1, -0.5, 0, 0.5], logarithmic: false };

/** The way of a run through the plane of Figure 2, from a negative margin into its triangle. */
export class RegionChart {
  readonly #frame: Frame;
  readonly #trail: Element;
  readonly #dot: Element;

  constructor(svg: SVGSVGElement) {
    this.#frame = new Frame(svg.querySelector(".axes")!);
    this.#frame.set(X, Y);
    const corners = (points: [number, number][]) =>
      `M${points.map(([b, m]) => `${this.#frame.x(b)} ${this.#frame.y(m)}`).join("L")}Z`;
    const shape = (name: string, points: [number, number][]) => {
      svg.querySelector(`.${name}`)!.setAttribute("d", corners(points));
    };
    // Theorem 3.4 for many pairs: m + b at most 1, 3 m at most 1 + b.
    shape("triangle", [
      [-1, 0],
      [0.5, 0.5],
      [1, 0],
    ]);
    // Where the margin is larger than the relative bias in size.
    shape("wedge", [
      [0, 0],
      [-0.25, 0.25],
      [0.5, 0.5],
    ]);
    this.#trail = svg.querySelector(".trail")!;
    this.#dot = svg.querySelector(".now")!;
  }

  draw(points: readonly Point[], now: Point): void {
    const at = ({ relativeBiasStar, margin }: Point) =>
      `${this.#frame.x(relativeBiasStar)} ${this.#frame.y(Math.max(margin, Y.from))}`;
    const trail = points.filter(({ step }) => step <= now.step).map(at);
    this.#trail.setAttribute("d", `M${[...trail, at(now)].join("L")}`);
    this.#dot.setAttribute("d", `M${at(now)}h0`);
  }
}
