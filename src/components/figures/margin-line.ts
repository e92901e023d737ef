import { arrow, diagramSvg, formula, label } from "./diagram.ts";
import { FORBIDDEN, OURS, QUIET } from "./palette.ts";
import { WIDTH, type Size } from "./size.ts";

const HEIGHT = 156;
const AXIS = 112;
/** Where products lie along the drawing, in parts of its width: others, threshold, matching. */
const OTHERS = [0.06, 0.1, 0.15, 0.18, 0.24, 0.27, 0.31, 0.36, 0.4];
const THRESHOLD = 0.57;
const MATCHING = [0.74, 0.78, 0.83, 0.86, 0.93];

const NAMES = {
  title: "Margin and relative bias on the line of inner products",
  description:
    "A line on which non-matching inner products lie to the left and matching ones to the right. The relative bias is in the middle between the greatest of the former and the least of the latter; each is one margin away.",
};

/** A sketch of the definition: two kinds of inner products, the threshold between, a margin each way. */
export function marginLine(id: string, size: Size): string {
  const width = WIDTH[size];
  const at = (part: number) => part * width;
  const [low, high] = [at(Math.max(...OTHERS)), at(Math.min(...MATCHING))];
  const middle = at(THRESHOLD);
  const dot = (x: number, colour: string) =>
    `<circle cx="${x}" cy="${AXIS}" r="5" fill="${colour}"/>`;
  const tick = (x: number) =>
    `<path d="M${x} ${AXIS - 34}V${AXIS + 8}" stroke="${QUIET}" stroke-dasharray="3 3"/>`;
  const span = (from: number, to: number) =>
    arrow(id, [
      [(from + to) / 2, AXIS - 28],
      [from, AXIS - 28],
    ]) +
    arrow(id, [
      [(from + to) / 2, AXIS - 28],
      [to, AXIS - 28],
    ]) +
    formula([(from + to) / 2, AXIS - 38], '"m"');
  return diagramSvg(
    width,
    HEIGHT,
    { id, ...NAMES },
    `<rect x="${low}" y="${AXIS - 18}" width="${high - low}" height="36" fill="${FORBIDDEN}"/>` +
      `<path d="M0 ${AXIS}H${width}" stroke="${QUIET}"/>` +
      [low, middle, high].map(tick).join("") +
      span(low, middle) +
      span(middle, high) +
      OTHERS.map((part) => dot(at(part), QUIET)).join("") +
      MATCHING.map((part) => dot(at(part), OURS)).join("") +
      formula([middle, AXIS + 34], 'b_{"rel"}') +
      label([at(0.22), AXIS + 34], "all other products") +
      label([at(0.85), AXIS + 34], "matching products") +
      label([(low + high) / 2, 44], "the gap, without products"),
  );
}
