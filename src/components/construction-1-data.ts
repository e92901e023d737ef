import type { ResultFile } from "../compute/schemas/result.ts";
import type { Reach } from "./figures/construction-1.ts";

/** Codes far enough apart to be drawn, with their labels. */
const DRAWN: Readonly<Record<string, string>> = {
  octahedron: "octahedron",
  clebsch: "Clebsch",
  e8: "E8",
  "600-cell": "600-cell",
};

/** The triangles of the figure: measured codes, and what was built from each. */
export function reachesOf({ metrics, series }: ResultFile): Reach[] {
  const built = series["built"]!;
  return Object.entries(DRAWN).map(([id, name]) => {
    const of = (part: string) => metrics[`construction-1/code.${id}.${part}`]!;
    const own = built["n"]!.flatMap((n, i) =>
      n === of("n") && built["alpha"]![i] === of("alpha") ? [i] : [],
    );
    return {
      label: `${name}: N = ${of("n")}, d = ${of("d")}`,
      margin: of("margin"),
      bias: of("bias"),
      built: own.map((i) => ({ margin: built["margin"]![i]!, bias: built["bias"]![i]! })),
    };
  });
}
