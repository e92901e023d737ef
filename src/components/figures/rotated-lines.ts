/** A line of a drawing by its ends. */
export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** Where the first sector begins, in radians: at no angle that a symmetric drawing favours. */
const START = 0.0123;
/** Closer to the centre than this, a line's middle has no direction. */
const CENTRED = 1e-6;

/**
 * From lines that a rotation of the given order about the origin maps on each other: one sector of
 * them, by the direction of their middles, and those whose middle is the origin itself. Turned
 * `order` times, the sector gives all the others.
 */
export function sectorOf(
  lines: readonly Line[],
  order: number,
): { sector: Line[]; centred: Line[] } {
  const width = (2 * Math.PI) / order;
  const middle = ([x1, y1, x2, y2]: Line) => [(x1 + x2) / 2, (y1 + y2) / 2] as const;
  const isCentred = (line: Line) => Math.hypot(...middle(line)) < CENTRED;
  const inSector = (line: Line) => {
    const [x, y] = middle(line);
    const turn = 2 * Math.PI;
    return (((Math.atan2(y, x) - START) % turn) + turn) % turn < width;
  };
  return {
    sector: lines.filter((line) => !isCentred(line) && inSector(line)),
    centred: lines.filter(isCentred),
  };
}
