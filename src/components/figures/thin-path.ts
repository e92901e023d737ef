/** Two coordinates in the units of a drawing. */
type Point = readonly [number, number];

/** Less than this far from a straight line, a point is not seen: a sixth of a pixel. */
const UNSEEN = 0.15;

/**
 * The same path without the points that lie on the line between others, as far as the eye can tell
 * (Ramer, Douglas and Peucker's rule). Only paths of straight lines, `M0,0L1,1...`, are touched.
 */
export function thinPath(d: string): string {
  if (!/^(?:M[\d.-]+,[\d.-]+(?:L[\d.-]+,[\d.-]+)*)+$/.test(d)) return d;
  return d
    .split("M")
    .slice(1)
    .map((line) => {
      const points = line.split("L").map((pair) => pair.split(",").map(Number) as [number, number]);
      return `M${thinned(points).join("L")}`;
    })
    .join("");
}

/** The ends, and between them whatever lies furthest from the straight line, as long as it is seen. */
function thinned(points: Point[]): Point[] {
  const [first, last] = [points[0]!, points.at(-1)];
  let furthest = 0;
  let distance = UNSEEN;
  for (let i = 1; i < points.length - 1; i++) {
    const away = distanceFrom(points[i]!, first, last);
    if (away > distance) [furthest, distance] = [i, away];
  }
  if (furthest === 0) return points.length === 1 ? points : [first, last];
  return [
    ...thinned(points.slice(0, furthest + 1)).slice(0, -1),
    ...thinned(points.slice(furthest)),
  ];
}

/** From a point to the segment between two others. */
function distanceFrom([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
}
