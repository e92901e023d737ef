import type { ResultFile } from "../compute/schemas/result.ts";
import { codesOf } from "./code-names.ts";
import type { SizeBounds, SizePoint } from "./figures/figure-6.ts";

/** Codes named in the drawing, and on which side; the others crowd each other. */
const LABELS: Readonly<Record<string, { label: string; above: boolean }>> = {
  d4: { label: "D4", above: true },
  e8: { label: "E8", above: true },
  mclaughlin: { label: "275", above: false },
  leech: { label: "Leech", above: false },
};

/** The bounds of one series of the figure's result. */
export function sizeBounds({ series }: ResultFile, name: "bounds" | "rates"): SizeBounds {
  const columns = series[name]!;
  const column = (key: string) => columns[key]!;
  return {
    d: column("d"),
    lowerLine: column("lowerLine"),
    lowerFinite: column("lowerFinite"),
    upperLine: column("upperLine"),
    upperFinite: column("upperFinite"),
  };
}

/** The constellations made from known codes, in the order of their names' list. */
export function codePoints({ metrics }: ResultFile): (SizePoint & { id: string })[] {
  return codesOf(metrics, "figure-6").map((id) => ({
    id,
    d: metrics[`figure-6/code.${id}.d`]!,
    n: metrics[`figure-6/code.${id}.n`]!,
    ...LABELS[id],
  }));
}

/** Trained constellations, the largest of each dimension. */
export function trainedPoints({ series }: ResultFile): SizePoint[] {
  const { d = [], n = [] } = series["trained"] ?? {};
  return d.map((dim, i) => ({ d: dim, n: n[i]! }));
}
