/** A point of the unit sphere, or a direction. */
export type Vec3 = readonly [number, number, number];

/** A matching pair of embeddings. */
export interface Pair {
  u: Vec3;
  v: Vec3;
}

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const scale = (a: Vec3, s: number): Vec3 => [a[0] * s, a[1] * s, a[2] * s];
const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vec3): Vec3 => scale(a, 1 / Math.sqrt(dot(a, a)));

/**
 * The direction in which the modalities differ: the mean of U_i - V_i, normalised. Where all pairs
 * are mirror images across one plane, it is that plane's normal.
 */
export function gapDirection(pairs: readonly Pair[]): Vec3 {
  return unit(pairs.reduce<Vec3>((sum, { u, v }) => add(sum, add(u, scale(v, -1))), [0, 0, 0]));
}

/** How the sphere is looked at, in degrees: turned about its axis, tilted towards the reader. */
export interface View {
  turn: number;
  tilt: number;
}

/** Camera axes: right, up, and towards the reader. */
export interface Camera {
  right: Vec3;
  up: Vec3;
  towards: Vec3;
}

/** A camera for which the axis points up, seen from `tilt` degrees above the equator. */
export function cameraFor(axis: Vec3, { turn, tilt }: View): Camera {
  const [east, north] = equator(axis);
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const level = add(scale(east, c), scale(north, s));
  const [ct, st] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const towards = add(scale(level, ct), scale(axis, st));
  const up = add(scale(axis, ct), scale(level, -st));
  return { right: cross(up, towards), up, towards };
}

/** Two directions that span the plane across the axis; always the same two for the same axis. */
function equator(axis: Vec3): [Vec3, Vec3] {
  const smallest = axis.map(Math.abs).indexOf(Math.min(...axis.map(Math.abs)));
  const helper: Vec3 = [Number(smallest === 0), Number(smallest === 1), Number(smallest === 2)];
  const east = unit(cross(helper, axis));
  return [east, cross(axis, east)];
}

/** `count` + 1 points of the circle at `latitude` degrees about the axis; the last is the first. */
export function parallel(axis: Vec3, latitude: number, count: number): Vec3[] {
  const [east, north] = equator(axis);
  const [height, radius] = [
    Math.sin((latitude * Math.PI) / 180),
    Math.cos((latitude * Math.PI) / 180),
  ];
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return add(
      scale(axis, height),
      add(scale(east, radius * Math.cos(angle)), scale(north, radius * Math.sin(angle))),
    );
  });
}

/** `count` + 1 points of the meridian at `longitude` degrees, from pole to pole. */
export function meridian(axis: Vec3, longitude: number, count: number): Vec3[] {
  const [east, north] = equator(axis);
  const angle = (longitude * Math.PI) / 180;
  const level = add(scale(east, Math.cos(angle)), scale(north, Math.sin(angle)));
  return Array.from({ length: count + 1 }, (_, i) => {
    const latitude = Math.PI * (i / count - 0.5);
    return add(scale(axis, Math.sin(latitude)), scale(level, Math.cos(latitude)));
  });
}
