import { construction1 } from "../math/constellations/construction-1.ts";
import { mersenneTwister, uniform53 } from "../math/mersenne-twister.ts";
import { calculation, exact } from "./calculation.ts";
import type { Experiment } from "./experiment.ts";
import { signings } from "../math/codes/polytopes.ts";
import { drawnPair } from "./theory/drawn-constellations.ts";
import { shiftSpread } from "./theory/shift-spread.ts";

const settings = {
  draws: 10_000,
  /** Vectors of d entries -1 and 1, all of length sqrt d: xi in whole numbers, without rounding. */
  dim: 8,
  n: { least: 2, most: 9 },
  seed: 2_200_000,
  /** Drawn vectors and their mirror images. */
  mirrored: { draws: 500, seed: 2_300_000 },
};

export const experiment: Experiment = calculation({
  id: "corollary-2",
  settings,
  calculate: () => ({ metrics: [...wholeNumbers(), ...mirrored()], series: {} }),
});

/**
 * N^2 xi = N sum |x_i|^2 - |sum x_i|^2 of sign vectors, exactly, against whether all x_i are the same.
 * Half of the draws have one shift throughout; half of the others have one pair with another.
 */
function wholeNumbers() {
  const { dim, seed } = settings;
  const { least, most } = settings.n;
  const bits = mersenneTwister(seed);
  const signs = signings(dim);
  const whole = (below: number) => Math.floor(uniform53(bits) * below);
  const any = () => signs[whole(signs.length)]!;
  let [zero, equal, disagreements] = [0, 0, 0];
  for (let draw = 0; draw < settings.draws; draw++) {
    const n = least + whole(most - least + 1);
    // Where the mask is 1 the pair differs in sign: U_i has the sign of `lead`, V_i the opposite.
    const [lead, mask] = [any(), any()];
    const shifted = () => {
      const rest = any();
      return [1, -1].map((side) => rest.map((s, k) => (mask[k] === 1 ? side * lead[k]! : s)));
    };
    const pairs = Array.from({ length: n }, (_, i) =>
      draw % 2 === 0 || (draw % 4 === 1 && i > 0) ? shifted() : [any(), any()],
    );
    const x = pairs.map(([u, v]) => u!.map((s, k) => s - v![k]!));
    const same = x.every((row) => row.every((value, k) => value === x[0]![k]));
    if (scaledXi(x) === 0) zero++;
    if (same) equal++;
    if ((scaledXi(x) === 0) !== same) disagreements++;
  }
  return [
    exact("corollary-2/draws", settings.draws),
    exact("corollary-2/zero", zero),
    exact("corollary-2/equal", equal),
    exact("corollary-2/disagreements", disagreements),
  ];
}

function scaledXi(x: readonly number[][]): number {
  const square = (row: readonly number[]) => row.reduce((sum, value) => sum + value * value, 0);
  const total = x[0]!.map((_, k) => x.reduce((sum, row) => sum + row[k]!, 0));
  return x.length * x.reduce((sum, row) => sum + square(row), 0) - square(total);
}

/** Pairs that are each other's mirror image across one plane at one distance: xi up to rounding. */
function mirrored() {
  let [largestXi, widest] = [0, 0];
  for (let draw = 0; draw < settings.mirrored.draws; draw++) {
    const bits = mersenneTwister(settings.mirrored.seed + draw);
    const locked = drawnPair(settings.mirrored.seed + draw, 2 + (draw % 11), 3, 0);
    const pair = construction1(locked, 0.2 + 0.7 * uniform53(bits), 0);
    const found = shiftSpread(pair);
    largestXi = Math.max(largestXi, found.centered);
    widest = Math.max(widest, Math.sqrt(found.widest));
  }
  return [
    exact("corollary-2/mirrored.draws", settings.mirrored.draws),
    exact("corollary-2/mirrored.largest-xi", largestXi),
    exact("corollary-2/mirrored.widest", widest),
  ];
}
