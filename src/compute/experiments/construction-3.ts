import { construction3, type Construction3 } from "../math/constellations/construction-3.ts";
import { separation } from "../math/separation.ts";
import { areSeparable } from "../theory/half-space.ts";
import { hasGapSigns, modalityGap } from "../theory/modality-gap.ts";
import { calculation, exact } from "./calculation.ts";
import type { Metric } from "./experiment.ts";
import { GAP_SETTINGS } from "./theory/gap-draws.ts";
import { fewestOnSameSide } from "./theory/same-side.ts";

const settings = {
  /** [N, d] of what is built. */
  sizes: GAP_SETTINGS.constructions,
  /** Random directions tried per configuration, beside the two that separate best; its seed. */
  directions: 2000,
  seed: 38,
};

export const experiment = calculation({
  id: "construction-3",
  settings,
  calculate() {
    const metrics: Metric[] = [];
    const add = (name: string, value: number) =>
      metrics.push(exact(`construction-3/${name}`, value));
    const built = settings.sizes.map(([n, d]) => {
      const pair = construction3(d, n);
      const signs = separation(pair.U, pair.V, n, d);
      const stem = `n${n}-d${d}`;
      const same = fewestOnSameSide(pair, settings.seed, settings.directions);
      const exceptions = n - (modalityGap(pair)?.separated ?? 0);
      add(`${stem}.least-matching`, signs.minMatching);
      add(`${stem}.greatest-non-matching`, signs.maxNonMatching);
      add(`${stem}.coinciding`, coinciding(pair));
      add(`${stem}.same-side`, same);
      add(`${stem}.exceptions`, exceptions);
      return { pair, d, signs, same, exceptions, equal: coinciding(pair) };
    });
    const least = (numbers: number[]) => Math.min(...numbers);
    const greatest = (numbers: number[]) => Math.max(...numbers);
    add("configurations", built.length);
    add("with-signs", built.filter(({ signs }) => hasGapSigns(signs)).length);
    add("least-matching", least(built.map(({ signs }) => signs.minMatching)));
    add("greatest-non-matching", greatest(built.map(({ signs }) => signs.maxNonMatching)));
    add("coinciding.right", built.filter(({ equal, d }) => equal === d - 1).length);
    add("directions", built.length * (settings.directions + 2));
    add("same-side.spare", least(built.map(({ same, d }) => same - (d - 1))));
    add("separable", built.filter(({ pair }) => areSeparable(pair)).length);
    add("exceptions.over-construction", least(built.map((b) => b.exceptions - (b.d - 1))));
    add("exceptions.under-theorem", least(built.map((b) => b.d - b.exceptions)));

    const mixed = built.filter(({ d }) => d > 3).map(({ pair }) => mixedProducts(pair));
    add(
      "mixed.products",
      mixed.reduce((sum, { count }) => sum + count, 0),
    );
    add("mixed.error-before", greatest(mixed.map((m) => m.errorBefore)));
    add("mixed.error-after", greatest(mixed.map((m) => m.errorAfter)));
    add("mixed.change", greatest(mixed.map((m) => m.change)));
    add("mixed.greatest-after", greatest(mixed.map((m) => m.greatestAfter)));
    return { metrics, series: {} };
  },
});

/** How many i have U_i = V_i to the last bit. */
function coinciding({ U, V, n, d }: Construction3): number {
  const row = (M: Float64Array, i: number) => M.subarray(i * d, (i + 1) * d);
  return Array.from({ length: n }, (_, i) => i).filter((i) =>
    row(U, i).every((x, k) => x === V[i * d + k]),
  ).length;
}

/** The products of the d - 3 simplex vertices with the other V, against -epsilon/d. */
function mixedProducts({ U, V, n, d, epsilon, unnormalised }: Construction3) {
  const expected = -epsilon / d;
  const found = { count: 0, errorBefore: 0, errorAfter: 0, change: 0, greatestAfter: -Infinity };
  for (let j = d - 3; j < n; j++) {
    let square = 0;
    for (let k = 0; k < d; k++) square += unnormalised.V[j * d + k]! ** 2;
    const length = Math.sqrt(square);
    for (let i = 0; i < d - 3; i++) {
      let before = 0;
      let after = 0;
      for (let k = 0; k < d; k++) {
        before += U[i * d + k]! * unnormalised.V[j * d + k]!;
        after += U[i * d + k]! * V[j * d + k]!;
      }
      found.count++;
      found.errorBefore = Math.max(found.errorBefore, Math.abs(before / expected - 1));
      found.errorAfter = Math.max(found.errorAfter, Math.abs((after * length) / expected - 1));
      found.change = Math.max(found.change, Math.abs(after / expected - 1));
      found.greatestAfter = Math.max(found.greatestAfter, after);
    }
  }
  return found;
}
