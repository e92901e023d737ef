import { certificate, designStrength } from "../../math/codes/certificate.ts";
import type { Code } from "../../math/codes/code.ts";
import { LEECH_SQUARED_NORM, leechMinimalVectors } from "../../math/codes/leech.ts";
import { symmetricProjection } from "../../math/codes/symmetric-projection.ts";
import { KNOWN_CODES, type KnownCode } from "../../math/codes/table.ts";
import { margin, relativeBiasStar } from "../../math/margin.ts";
import { separation } from "../../math/separation.ts";
import type { Series } from "../../schemas/result.ts";
import { graphOf } from "../../theory/graph.ts";
import { spectralTwoDistance } from "../../theory/two-distance.ts";
import { exact, truth } from "../calculation.ts";
import type { Metric, Summary } from "../experiment.ts";

/** Design strength is looked for up to here; none of the codes goes as far. */
const HIGHEST_STRENGTH = 16;

/** Per code, a rotation that some projection of it shows, and a seed from which it is found at once. */
export const ROTATIONS: Record<string, { order: number; seed: number }> = {
  simplex: { order: 6, seed: 1 },
  pentagon: { order: 5, seed: 1 },
  octahedron: { order: 6, seed: 1 },
  petersen: { order: 5, seed: 1 },
  "lattice-3": { order: 4, seed: 1 },
  d4: { order: 12, seed: 1 },
  "600-cell": { order: 30, seed: 1 },
  "johnson-6": { order: 5, seed: 1 },
  clebsch: { order: 8, seed: 1 },
  schlaefli: { order: 9, seed: 1 },
  gosset: { order: 18, seed: 1 },
  e8: { order: 30, seed: 5 },
  "112": { order: 28, seed: 2 },
  "162": { order: 14, seed: 54 },
  mclaughlin: { order: 22, seed: 235 },
  "552": { order: 23, seed: 19 },
};

/** Every known code, generated and measured, and its shadow on a plane. */
export function exactCodes(): Summary {
  const metrics: Metric[] = [];
  const series: Record<string, Series> = {};
  for (const known of KNOWN_CODES) {
    const code = known.generate();
    const { order, seed } = ROTATIONS[known.id]!;
    const shadow = symmetricProjection(code, order, seed);
    if (!shadow) throw new Error(`missing projection: ${known.id}`);
    series[`projection.${known.id}`] = { x: shadow.x, y: shadow.y };
    metrics.push(...codeMetrics(known, code), exact(`two-distance/code.${known.id}.order`, order));
  }
  metrics.push(exact("two-distance/codes", KNOWN_CODES.length), ...leechMetrics());
  return { metrics, series };
}

function codeMetrics(known: KnownCode, code: Code): Metric[] {
  const { n, d, X } = code;
  const add = (name: string, value: number) =>
    exact(`two-distance/code.${known.id}.${name}`, value);
  const found = separation(X, X, n, d);
  const { error, counts, longer } = recount(known, code);
  return [
    add("n", n),
    add("d", d),
    add("alpha", found.maxNonMatching),
    add("distances", known.products.length),
    add("margin", margin(found)),
    add("relative-bias", relativeBiasStar(found)),
    add("product.worst", error),
    add("miscounted", counts.filter((count, i) => count !== known.products[i]!.pairs).length),
    add("design", designStrength(known.products, n, d, HIGHEST_STRENGTH)),
    ...certificateMetrics(
      add,
      known.products.map(({ value }) => value),
      n,
      d,
    ),
    ...(known.products.length === 2 ? spectralMetrics(add, n, longer) : []),
  ];
}

/** How far products are from those listed, how many pairs have each, and the pairs of the second. */
function recount({ products }: KnownCode, { X, n, d }: Code) {
  const counts = products.map(() => 0);
  const longer: [number, number][] = [];
  let error = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let s = 0;
      for (let k = 0; k < d; k++) s += X[i * d + k]! * X[j * d + k]!;
      let nearest = 0;
      products.forEach(({ value }, at) => {
        if (Math.abs(s - value) < Math.abs(s - products[nearest]!.value)) nearest = at;
      });
      counts[nearest]!++;
      error = Math.max(error, Math.abs(s - products[nearest]!.value));
      if (nearest === 1) longer.push([i, j]);
    }
  return { error, counts, longer };
}

type Add = (name: string, value: number) => Metric;

function certificateMetrics(add: Add, products: readonly number[], n: number, d: number): Metric[] {
  const { bound, leastCoefficient, tight } = certificate(products, n, d);
  return [
    add("certificate.bound", bound),
    add("certificate.least", leastCoefficient),
    add("certificate.tight", truth(tight)),
  ];
}

/** The graph of the longer distance, back through the spectral test. */
function spectralMetrics(add: Add, n: number, longer: readonly [number, number][]): Metric[] {
  const { lambda2, lambda2Multiplicity, spherical } = spectralTwoDistance(graphOf(n, longer));
  if (!spherical) throw new Error("missing spherical representation");
  return [
    add("degree", (2 * longer.length) / n),
    add("lambda2", lambda2),
    add("multiplicity", lambda2Multiplicity),
    add("spectral.d", spherical.d),
    add("spectral.alpha", spherical.alpha),
    add("spectral.beta", spherical.beta),
  ];
}

/** Products of minimal vectors of the Leech lattice, divided by their squared length. */
const LEECH_PRODUCTS = [1 / 2, 1 / 4, 0, -1 / 4, -1 / 2, -1];
const LEECH_DIMENSION = 24;

/**
 * The minimal vectors of the Leech lattice, seen from one vector of each of their three shapes: how
 * many of the others have each product. Counting all pairs would take hours.
 */
function leechMetrics(): Metric[] {
  const d = LEECH_DIMENSION;
  const vectors = leechMinimalVectors();
  const n = vectors.length / d;
  const add = (name: string, value: number) => exact(`two-distance/code.leech.${name}`, value);
  const views = [0, 1104, n - 1].map((from) => {
    const counts = LEECH_PRODUCTS.map(() => 0);
    for (let i = 0; i < n; i++) {
      if (i === from) continue;
      let s = 0;
      for (let k = 0; k < d; k++) s += vectors[from * d + k]! * vectors[i * d + k]!;
      counts[LEECH_PRODUCTS.indexOf(s / LEECH_SQUARED_NORM)]!++;
    }
    return counts;
  });
  const [first] = views;
  return [
    add("n", n),
    add("d", d),
    add("alpha", LEECH_PRODUCTS[0]!),
    add("margin", (1 - LEECH_PRODUCTS[0]!) / 2),
    add("relative-bias", (1 + LEECH_PRODUCTS[0]!) / 2),
    add("views", views.length),
    add("views-alike", views.filter((view) => view.join() === first!.join()).length),
    ...first!.map((count, i) => add(`count.p${i}`, count)),
    ...certificateMetrics(add, LEECH_PRODUCTS, n, d),
  ];
}
