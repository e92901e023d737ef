import { cos, sin } from "../math/elementary.ts";
import { mersenneTwister, uniform53 } from "../math/mersenne-twister.ts";
import { calculation, exact } from "./calculation.ts";
import { bestOnGrid, signMargin, type Point } from "./theory/circle.ts";

const settings = {
  pairs: [2, 3, 4, 5],
  /** Equally spaced places on the circle, for each number of pairs. */
  places: [360, 180, 60, 30],
  /** Random starts, each climbed until steps of its angles below `smallest` no longer help. */
  starts: 40,
  seed: 25,
  smallest: 1e-9,
};

export const experiment = calculation({
  id: "proposition-5",
  settings,
  calculate() {
    const bits = mersenneTwister(settings.seed);
    const metrics = settings.pairs.flatMap((n, at) => {
      const places = circle(settings.places[at]!);
      const { tried, best } = bestOnGrid(n, places);
      const climbed = Array.from({ length: settings.starts }, () =>
        climb(Array.from({ length: n }, () => 2 * Math.PI * uniform53(bits))),
      );
      const add = (name: string, value: number) => exact(`proposition-5/n${n}.${name}`, value);
      return [
        add("placements", tried),
        add("grid", best),
        add("climbed", Math.max(...climbed)),
        add("best", Math.max(best, ...climbed)),
      ];
    });
    return { metrics: [...metrics, exact("proposition-5/starts", settings.starts)], series: {} };
  },
});

const point = (angle: number): Point => [cos(angle), sin(angle)];

function circle(places: number): Point[] {
  return Array.from({ length: places }, (_, i) => point((2 * Math.PI * i) / places));
}

/** Moves one angle at a time by a step that is halved when no move helps. */
function climb(angles: number[]): number {
  const U = angles.map(point);
  let best = signMargin(U);
  for (let step = 1; step > settings.smallest;) {
    let improved = false;
    for (let i = 0; i < U.length; i++)
      for (const change of [step, -step]) {
        const before = U[i]!;
        U[i] = point(angles[i]! + change);
        const now = signMargin(U);
        if (now > best) {
          best = now;
          angles[i]! += change;
          improved = true;
        } else U[i] = before;
      }
    if (!improved) step /= 2;
  }
  return best;
}
