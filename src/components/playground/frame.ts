import { place, tickText, type Axis } from "./axes.ts";

/** The size of every chart, in the units of its drawing. */
export const SIZE = { width: 320, height: 210 };
const BOX = { left: 48, right: 308, top: 14, bottom: 176 };

/** The axes of one chart and the way from values to places; axes are drawn again only as they change. */
export class Frame {
  readonly #group: Element;
  #drawn = "";
  #x: Axis = { from: 0, to: 1, ticks: [], logarithmic: false };
  #y: Axis = this.#x;

  /** `group` is filled with the axes. */
  constructor(group: Element) {
    this.#group = group;
  }

  /** `y` null leaves its axis out. */
  set(x: Axis, y: Axis, yTicks = true): void {
    this.#x = x;
    this.#y = y;
    const key = JSON.stringify([x, y]);
    if (key === this.#drawn) return;
    this.#drawn = key;
    const { left, right, top, bottom } = BOX;
    const across = (yTicks ? y.ticks : []).map((tick) => {
      const at = this.y(tick);
      return (
        `<path class="rule" d="M${left} ${at}H${right}"/>` +
        `<text x="${left - 7}" y="${at}" dy="0.32em" text-anchor="end">${tickText(tick)}</text>`
      );
    });
    const along = x.ticks.map((tick) => {
      const at = this.x(tick);
      return (
        `<path class="tick" d="M${at} ${bottom}v5"/>` +
        `<text x="${at}" y="${bottom + 18}" text-anchor="middle">${tickText(tick)}</text>`
      );
    });
    const base = `<path class="base" d="M${left} ${bottom}H${right}"/>`;
    const zero =
      !y.logarithmic && y.from < 0 && y.to > 0
        ? `<path class="base" d="M${left} ${this.y(0)}H${right}"/>`
        : "";
    this.#group.innerHTML = [...across, base, zero, ...along].join("");
    this.#group.setAttribute("data-top", String(top));
  }

  x(value: number): number {
    return round(BOX.left + (BOX.right - BOX.left) * place(this.#x, value));
  }

  y(value: number): number {
    return round(BOX.bottom + (BOX.top - BOX.bottom) * place(this.#y, value));
  }
}

const round = (at: number): number => Math.round(10 * at) / 10;
