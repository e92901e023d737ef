import type { Code } from "../../math/codes/code.ts";
import { derived } from "../../math/codes/derived.ts";
import { polygon } from "../../math/codes/polygon.ts";
import { cell600, crossPolytope } from "../../math/codes/polytopes.ts";
import { simplex } from "../../math/codes/simplex.ts";
import { KNOWN_CODES } from "../../math/codes/table.ts";
import { separation } from "../../math/separation.ts";

/** A code that this library can build. */
export interface BuiltCode {
  name: string;
  code: Code;
  /** The largest inner product of two of its points. */
  alpha: number;
}

const LARGEST_POLYGON = 12;

/** Of each dimension up to 24: polygons, simplices, cross-polytopes and the codes of the table. */
export function builtCodes(largestDimension: number): BuiltCode[] {
  const dimensions = Array.from({ length: largestDimension - 1 }, (_, i) => i + 2);
  const polygons = Array.from({ length: LARGEST_POLYGON - 4 }, (_, i) => i + 5);
  const cos36 = (1 + Math.sqrt(5)) / 4;
  const codes: [string, () => Code][] = [
    ...dimensions.map((d): [string, () => Code] => [`simplex of R^${d}`, () => simplex(d)]),
    ...dimensions.map((d): [string, () => Code] => [
      `cross-polytope of R^${d}`,
      () => crossPolytope(d),
    ]),
    ...polygons.map((n): [string, () => Code] => [`${n}-gon`, () => polygon(n)]),
    ["icosahedron", () => derived(cell600(), 0, cos36)],
    ...KNOWN_CODES.filter(({ d }) => d <= largestDimension).map(
      ({ id, generate }): [string, () => Code] => [id, generate],
    ),
  ];
  return codes.map(([name, generate]) => {
    const code = generate();
    const { maxNonMatching } = separation(code.X, code.X, code.n, code.d);
    return { name, code, alpha: maxNonMatching };
  });
}

/**
 * The built code of least alpha with at least n points in at most d dimensions: n of its points,
 * taken for both modalities, have margin (1 - alpha)/2 or more. Throws `missing code`.
 */
export function bestKnownCode(built: readonly BuiltCode[], d: number, n: number): BuiltCode {
  const fitting = built.filter(({ code }) => code.n >= n && code.d <= d);
  if (fitting.length === 0) throw new Error(`missing code: ${n} points in ${d} dimensions`);
  return fitting.reduce((best, next) => (next.alpha < best.alpha - 1e-12 ? next : best));
}
