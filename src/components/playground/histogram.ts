import { BINS, type ProductCounts } from "../../playground/product-counts.ts";
import { axisFor, type Axis } from "./axes.ts";
import { Frame } from "./frame.ts";

const PRODUCTS: Axis = { from: -1, to: 1, ticks: [-1, -0.5, 0, 0.5, 1], logarithmic: false };

/** How the inner products of matching and of other pairs are distributed, each kind of area 1. */
export class Histogram {
  readonly #frame: Frame;
  readonly #kinds: { matching: Element; nonMatching: Element };
  readonly #threshold: Element;

  constructor(svg: SVGSVGElement) {
    this.#frame = new Frame(svg.querySelector(".axes")!);
    this.#kinds = {
      matching: svg.querySelector(".matching")!,
      nonMatching: svg.querySelector(".non-matching")!,
    };
    this.#threshold = svg.querySelector(".threshold")!;
  }

  /** `threshold` is the product at which the logit is zero. */
  draw({ matching, nonMatching }: ProductCounts, threshold: number): void {
    const shares = { matching: shareOf(matching), nonMatching: shareOf(nonMatching) };
    const most = Math.max(...shares.matching, ...shares.nonMatching);
    this.#frame.set(PRODUCTS, axisFor(0, most), false);
    for (const kind of ["matching", "nonMatching"] as const)
      this.#kinds[kind].setAttribute("d", this.#outline(shares[kind]));
    const inside = threshold >= -1 && threshold <= 1;
    const [x, top, bottom] = [this.#frame.x(threshold), this.#frame.y(most), this.#frame.y(0)];
    this.#threshold.setAttribute("d", inside ? `M${x} ${bottom}V${top}` : "");
  }

  #outline(shares: readonly number[]): string {
    const { x, y } = { x: this.#frame.x.bind(this.#frame), y: this.#frame.y.bind(this.#frame) };
    const bars = shares.map((share, bin) => `V${y(share)}H${x((2 * (bin + 1)) / BINS - 1)}`);
    return `M${x(-1)} ${y(0)}${bars.join("")}V${y(0)}Z`;
  }
}

function shareOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
}
