import { OURS, PAGE, QUIET } from "./palette.ts";
import type { Description } from "./plot-svg.ts";

/** A code projected on a plane: points in the unit disc, and the pairs at its largest product. */
export interface Shadow {
  x: readonly number[];
  y: readonly number[];
  edges: readonly (readonly [number, number])[];
}

/** Half the side of the drawing; the outermost points lie at RADIUS. */
const HALF = 200;
const RADIUS = 188;
/** Beyond this number of edges lines would be one grey mass, and cost more than they show. */
const MOST_EDGES = 7000;

/** The shadow as a square SVG: a dot per point, a line per pair of nearest neighbours. */
export function codeShadow(
  { x, y, edges }: Shadow,
  { id, title, description }: Description,
): string {
  const largest = Math.max(...x.map((value, i) => Math.hypot(value, y[i]!)));
  const place = (values: readonly number[]) =>
    values.map((value) => Math.round((RADIUS * value) / largest) + 0);
  const [px, py] = [place(x), place(y.map((value) => -value))];
  const drawn = edges.length <= MOST_EDGES ? linesOf(px, py, edges) : [];
  const weight = Math.min(1, 14 / Math.sqrt(drawn.length + 1));
  const dots = new Set(px.map((value, i) => `${value} ${py[i]!}`));
  const r = dots.size > 150 ? 2.6 : dots.size > 40 ? 4 : 6.5;
  return (
    `<svg class="plot" viewBox="${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}" width="${2 * HALF}" height="${2 * HALF}"` +
    ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
    `<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>` +
    `<path d="${drawn.join("")}" fill="none" stroke="${QUIET}" stroke-width="${(0.3 + 0.7 * weight).toFixed(2)}" stroke-opacity="${(0.08 + 0.7 * weight).toFixed(2)}"/>` +
    `<g fill="${OURS}" stroke="${PAGE}" stroke-width="${r / 5}">` +
    [...dots].map((dot) => `<circle cx="${dot.replace(" ", '" cy="')}" r="${r}"/>`).join("") +
    "</g></svg>"
  );
}

/** Each line once, though several edges may cast it; none for an edge seen end on. */
function linesOf(px: readonly number[], py: readonly number[], edges: Shadow["edges"]): string[] {
  const lines = edges.map(([i, j]) => {
    const ends = [`${px[i]!} ${py[i]!}`, `${px[j]!} ${py[j]!}`].toSorted();
    return ends[0] === ends[1] ? "" : `M${ends.join("L")}`;
  });
  return [...new Set(lines)].filter((line) => line !== "");
}
