import type { Description } from "./plot-svg.ts";
import { HALF, OPENING, sphere } from "./sphere.ts";
import type { Pair, View } from "./sphere-geometry.ts";

/** The sphere as a whole SVG image. */
export function sphereSvg(
  pairs: readonly Pair[],
  { id, title, description }: Description,
  { view = OPENING, graticule = true }: { view?: View; graticule?: boolean } = {},
): string {
  return (
    `<svg class="sphere" viewBox="${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}" role="img"` +
    ` aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
    `<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>` +
    `<g>${sphere(pairs, view, graticule)}</g></svg>`
  );
}
