import { construction3 } from "../math/constellations/construction-3.ts";
import { separation } from "../math/separation.ts";
import type { Series } from "../schemas/result.ts";
import { areSeparable } from "../theory/half-space.ts";
import { hasGapSigns, modalityGap } from "../theory/modality-gap.ts";
import { calculation, exact, truth } from "./calculation.ts";

const settings = {
  dim: 3,
  /** The number of pairs that is drawn. */
  n: 14,
  /** Every number of pairs from the first to the last is built and counted. */
  counted: [5, 60] as [number, number],
};

export const experiment = calculation({
  id: "figure-13",
  settings,
  calculate() {
    const { n, dim } = settings;
    const drawn = construction3(dim, n);
    const signs = separation(drawn.U, drawn.V, n, dim);
    const gap = modalityGap(drawn)!;
    const [first, last] = settings.counted;
    const sizes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const twoLeft = sizes.filter((size) => {
      const pair = construction3(dim, size);
      const plane = modalityGap(pair);
      return (
        hasGapSigns(separation(pair.U, pair.V, size, dim)) &&
        plane !== null &&
        plane.leastU > 0 &&
        size - plane.separated === 2
      );
    });
    const add = (name: string, value: number) => exact(`figure-13/${name}`, value);
    return {
      metrics: [
        add("pairs", n),
        add("least-matching", signs.minMatching),
        add("greatest-non-matching", signs.maxNonMatching),
        add("coinciding", drawn.coinciding),
        add("least-u", gap.leastU),
        add("exceptions", n - gap.separated),
        add("separable", truth(areSeparable(drawn))),
        add("sizes", sizes.length),
        add("sizes.two-left", twoLeft.length),
      ],
      series: { "drawn.u": points(drawn.U), "drawn.v": points(drawn.V) },
    };
  },
});

function points(M: Float64Array): Series {
  const axis = (k: number) => Array.from(M.filter((_, at) => at % settings.dim === k));
  return { x: axis(0), y: axis(1), z: axis(2) };
}
