import { OURS, QUIET } from "./palette.ts";
import type { Description } from "./plot-svg.ts";

/** A point of a drawing, in its own units. */
export type Point = readonly [number, number];

/** A diagram as a whole SVG image with a name and a description. */
export function diagramSvg(
  width: number,
  height: number,
  { id, title, description }: Description,
  inside: string,
): string {
  return (
    `<svg class="plot" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
    `<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>` +
    `<defs><marker id="${id}-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">` +
    `<path d="M0 0L8 4L0 8Z" fill="${QUIET}"/></marker></defs>${inside}</svg>`
  );
}

/** Trained parts are outlined in full, locked ones dashed, what is only computed thinly. */
export type Part = "trained" | "locked" | "computed";

const OUTLINES: Record<Part, string> = {
  trained: `fill="var(--wash)" stroke="${OURS}" stroke-width="2"`,
  locked: `fill="none" stroke="${QUIET}" stroke-width="1.5" stroke-dasharray="5 4"`,
  computed: `fill="none" stroke="${QUIET}" stroke-width="1"`,
};

/** A box about its centre with lines of text in it; lines that begin with `=` are formulas. */
export function box(
  [x, y]: Point,
  [width, height]: Point,
  part: Part,
  lines: readonly string[],
): string {
  const step = 21;
  const first = y - (step * (lines.length - 1)) / 2;
  return (
    `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="4" ${OUTLINES[part]}/>` +
    lines
      .map((line, i) => {
        const at: Point = [x, first + step * i + 5];
        return line.startsWith("=") ? formula(at, line.slice(1)) : label(at, line);
      })
      .join("")
  );
}

/** A line from one point to the next, with a tip at the last. */
export function arrow(id: string, points: readonly Point[]): string {
  const path = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");
  return `<path d="${path}" fill="none" stroke="${QUIET}" stroke-width="1.2" marker-end="url(#${id}-tip)"/>`;
}

/** Words, centred. */
export function label([x, y]: Point, text: string, size = 13): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-size="${size}">${text}</text>`;
}

/**
 * A formula, centred: `_{i}` and `^{2}` lower and raise, letters of the alphabet lean, and words in
 * quotes stand upright.
 */
export function formula([x, y]: Point, tex: string, size = 16, anchor = "middle"): string {
  return (
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="var(--ink)"` +
    ` style="font-family:var(--serif)">${spans(tex)}</text>`
  );
}

const SCRIPT = /([_^])\{([^}]*)\}/;

function spans(tex: string): string {
  const shifted = { _: 0.25, "^": -0.42 };
  let back = 0;
  return tex
    .split(/([_^]\{[^}]*\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [, kind, inside] = SCRIPT.exec(piece) ?? [];
      if (kind !== "_" && kind !== "^") {
        const dy = back === 0 ? "" : ` dy="${-back}em"`;
        back = 0;
        return `<tspan${dy}>${leaning(piece)}</tspan>`;
      }
      // Shifts are in units of the script's own size, seven tenths of the rest.
      const dy = shifted[kind] / 0.7 - back / 0.7;
      back = shifted[kind];
      return `<tspan dy="${dy.toFixed(3)}em" font-size="70%">${leaning(inside!)}</tspan>`;
    })
    .join("");
}

/** Latin and Greek letters in italics; what stands in quotes upright. */
function leaning(text: string): string {
  return text
    .split(/("[^"]*")/)
    .map((piece) =>
      piece.startsWith('"')
        ? piece.slice(1, -1)
        : piece.replaceAll(/[A-Za-z\u03b1-\u03c9]+/g, '<tspan font-style="italic">$&</tspan>'),
    )
    .join("");
}
