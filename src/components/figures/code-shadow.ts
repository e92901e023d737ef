import { OURS, PAGE, QUIET } from "./palette.ts";
import type { Description } from "./plot-svg.ts";
import { sectorOf, type Line } from "./rotated-lines.ts";

/** A code projected on a plane: points in the unit disc, and the pairs at its largest product. */
export interface Shadow {
  x: readonly number[];
  y: readonly number[];
  edges: readonly (readonly [number, number])[];
  /** Of a rotation about the origin that maps the shadow on itself; 1 where none is known. */
  order?: number;
}

/** Half the side of the drawing; the outermost points lie at RADIUS. */
const HALF = 200;
const RADIUS = 188;
/** Beyond this number of edges lines would be one grey mass, and cost more than they show. */
const MOST_EDGES = 7000;

/**
 * The shadow as a square SVG: a dot per point, a line per pair of nearest neighbours. Lines are
 * written once per rotation and turned.
 */
export function codeShadow(
  { x, y, edges, order = 1 }: Shadow,
  { id, title, description }: Description,
): string {
  const largest = Math.max(...x.map((value, i) => Math.hypot(value, y[i]!)));
  const place = (values: readonly number[]) => values.map((value) => (RADIUS * value) / largest);
  const [px, py] = [place(x), place(y.map((value) => -value))];
  const lines = edges.map(([i, j]): Line => [px[i]!, py[i]!, px[j]!, py[j]!]);
  const { sector, centred } = sectorOf(lines.length <= MOST_EDGES ? lines : [], order);
  const [turned, once] = [pathOf(sector), pathOf(centred)];
  const weight = Math.min(1, 14 / Math.sqrt(turned.count * order + once.count + 1));
  const dots = new Set(px.map((value, i) => `${whole(value)} ${whole(py[i]!)}`));
  const r = dots.size > 150 ? 2.6 : dots.size > 40 ? 4 : 6.5;
  const turns = Array.from(
    { length: order - 1 },
    (_, k) => `<use href="#${id}-lines" transform="rotate(${round(((k + 1) * 360) / order)})"/>`,
  );
  return (
    `<svg class="plot" viewBox="${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}" width="${2 * HALF}" height="${2 * HALF}"` +
    ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
    `<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>` +
    // Opacity of the group, so that lines that cross do not add up.
    `<g fill="none" stroke="${QUIET}" stroke-width="${(0.3 + 0.7 * weight).toFixed(2)}" opacity="${(0.08 + 0.7 * weight).toFixed(2)}">` +
    `<path d="${once.d}"/><path id="${id}-lines" d="${turned.d}"/>${turned.d && turns.join("")}</g>` +
    `<g fill="${OURS}" stroke="${PAGE}" stroke-width="${r / 5}">` +
    [...dots].map((dot) => `<circle cx="${dot.replace(" ", '" cy="')}" r="${r}"/>`).join("") +
    "</g></svg>"
  );
}

const whole = (value: number) => Math.round(value) + 0;
const round = (degrees: number) => Number(degrees.toFixed(3));

/** Each line once, though several edges may cast it; none for an edge seen end on. */
function pathOf(lines: readonly Line[]): { d: string; count: number } {
  const drawn = lines.map(([x1, y1, x2, y2]) => {
    const ends = [`${whole(x1)} ${whole(y1)}`, `${whole(x2)} ${whole(y2)}`].toSorted();
    return ends[0] === ends[1] ? "" : `M${ends.join("L")}`;
  });
  const once = [...new Set(drawn)].filter((line) => line !== "");
  return { d: once.join(""), count: once.length };
}
