import {
  cameraFor,
  dot,
  gapDirection,
  meridian,
  parallel,
  type Camera,
  type Pair,
  type Vec3,
  type View,
} from "./sphere-geometry.ts";

/** The drawing's half width; the sphere has radius RADIUS inside it. */
export const HALF = 210;
export const RADIUS = 196;

/** The view a figure opens with: a little from above, so that the mirror plane reads as a plane. */
export const OPENING: View = { turn: 24, tilt: 16 };

/**
 * The inside of an SVG that shows pairs on the unit sphere in orthographic projection: U as discs,
 * V as diamonds, a chord between the two of a pair, the plane that mirrors one modality into the
 * other as the heavy circle. What lies behind is drawn fainter. Needs nothing but numbers, so the
 * page draws it again while the reader turns it.
 */
export function sphere(pairs: readonly Pair[], view: View = OPENING, graticule = true): string {
  const axis = gapDirection(pairs);
  const camera = cameraFor(axis, view);
  const lines = graticule ? graticuleLines(axis) : [];
  const mirror = [parallel(axis, 0, 72)];
  const grid = (side: 1 | -1) => path(lines, camera, side, `grid${side < 0 ? " back" : ""}`);
  const plane = (side: 1 | -1) => path(mirror, camera, side, `mirror${side < 0 ? " back" : ""}`);
  const marks = pairs
    .map((pair) => ({ pair, depth: dot(pair.u, camera.towards) + dot(pair.v, camera.towards) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ pair }) => pairMarks(pair, camera))
    .join("");
  return (
    `<circle class="globe" r="${RADIUS}"/>` + grid(-1) + plane(-1) + grid(1) + plane(1) + marks
  );
}

/** Meridians and parallels about an axis, but for the equator. */
export const graticuleLines = (axis: Vec3): Vec3[][] => [
  ...[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((l) => meridian(axis, l, 30)),
  ...[-60, -30, 30, 60].map((l) => parallel(axis, l, 60)),
];

function pairMarks({ u, v }: Pair, camera: Camera): string {
  const [a, b] = [project(u, camera), project(v, camera)];
  const nearness = (p: Vec3) => (dot(p, camera.towards) + 1) / 2;
  const near = (share: number) => `near-${Math.min(4, Math.floor(5 * share))}`;
  const size = (share: number) => 3.6 + 2.6 * share;
  const [nu, nv] = [nearness(u), nearness(v)];
  // Where the two coincide, the diamond is drawn first and shows around the disc.
  const together = u.every((x, k) => x === v[k]);
  const s = size(nv) * (together ? 2 : 1.15);
  const disc = `<circle class="u ${near(nu)}" cx="${a[0]}" cy="${a[1]}" r="${size(nu).toFixed(1)}"/>`;
  const diamond = `<path class="v ${near(nv)}" transform="translate(${b[0]} ${b[1]})" d="M0 ${(-s).toFixed(1)}L${s.toFixed(1)} 0L0 ${s.toFixed(1)}L${(-s).toFixed(1)} 0Z"/>`;
  return (
    `<line class="chord ${near((nu + nv) / 2)}" x1="${a[0]}" y1="${a[1]}" x2="${b[0]}" y2="${b[1]}" />` +
    (together ? diamond + disc : disc + diamond)
  );
}

/** Points as near to the rim as this belong to both sides, whatever rounding makes of them. */
const RIM = 1e-9;

/** The stretches of lines on the near (1) or the far (-1) side of the sphere, as one path. */
export function path(lines: Vec3[][], camera: Camera, side: 1 | -1, name: string): string {
  const d = lines
    .map((line) => {
      let pen = "M";
      return line
        .map((point) => {
          if (side * dot(point, camera.towards) < -RIM) {
            pen = "M";
            return "";
          }
          const step = pen + project(point, camera).join(" ");
          pen = "L";
          return step;
        })
        .join("");
    })
    .join("");
  return d === "" ? "" : `<path class="${name}" d="${d}"/>`;
}

export const project = (p: Vec3, { right, up }: Camera): [number, number] => [
  round(RADIUS * dot(p, right)),
  round(-RADIUS * dot(p, up)),
];
const round = (x: number): number => Math.round(x * 10) / 10 + 0;
