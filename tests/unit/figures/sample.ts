import type { Ending } from "../../../src/components/figures/figure-9.ts";
import type { MarginCurve } from "../../../src/components/figures/figure-8.ts";
import type { Pair } from "../../../src/components/figures/sphere-geometry.ts";
import type { GapsOfModalities } from "../../../src/components/figures/table-3.ts";

/** Made-up data in the shape of the results, small enough to read a drawing by eye. */
export const curves: MarginCurve[] = [
  {
    label: "\u22121",
    step: [1, 500, 1000],
    mean: [-0.8, -0.1, 0],
    sd: [0.02, 0.01, 0],
    printed: 0,
  },
  {
    label: "+1",
    step: [1, 500, 1000],
    mean: [-0.8, 0.2, 0.27],
    sd: [0.02, 0.01, 0.005],
    printed: null,
  },
];

export const endings: Ending[] = [
  {
    label: "\u22121",
    published: { bias: { mean: -1, sd: 0.001 }, margin: { mean: 0, sd: 0.001 } },
    formula: { bias: { mean: -1, sd: 0.001 }, margin: { mean: 0.001, sd: 0.001 } },
    printed: { bias: -1, margin: 0 },
  },
  {
    label: "+1",
    published: { bias: { mean: 0.72, sd: 0.002 }, margin: { mean: 0.28, sd: 0.002 } },
    formula: { bias: { mean: 0.7, sd: 0.002 }, margin: { mean: 0.29, sd: 0.002 } },
    printed: null,
  },
];

export const gaps: GapsOfModalities[] = [
  { k: 2, gaps: [0.47, 0.48], mean: 0.475, interval: [0.46, 0.49], printed: 0.471241 },
  { k: 8, gaps: [0.59, 0.61], mean: 0.6, interval: [0.1, 0.9], printed: null },
];

/** Two pairs, each mirrored in the plane z = 0. */
export const pairs: Pair[] = [
  { u: [0.6, 0, 0.8], v: [0.6, 0, -0.8] },
  { u: [0, -0.6, 0.8], v: [0, -0.6, -0.8] },
];
