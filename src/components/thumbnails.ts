import type { ArtefactId } from "../compute/artefacts.ts";
import type { ResultFile } from "../compute/schemas/result.ts";
import { endings, gapsOfModalities, marginCurves, pairsOf } from "./figure-data.ts";
import { agreement } from "./figures/agreement.ts";
import { figure8 } from "./figures/figure-8.ts";
import { figure9 } from "./figures/figure-9.ts";
import { sphereSvg } from "./figures/sphere-svg.ts";
import { table3 } from "./figures/table-3.ts";
import { relativeDifferences } from "./notebook-differences.ts";
import { report } from "./report.ts";

/** How each artefact is drawn on the front page. */
const DRAWINGS: Record<ArtefactId, (result: ResultFile, id: string) => string> = {
  "figure-5": (result, id) =>
    sphereSvg(
      pairsOf(result, "published"),
      { id, title: "Pairs on a sphere", description: "" },
      { graticule: false },
    ),
  "figure-8": (result, id) => figure8(marginCurves(result), { id, size: "thumbnail" }),
  "figure-9": (result, id) => figure9(endings(result), { id, size: "thumbnail" }),
  "table-3": (result, id) =>
    table3(gapsOfModalities(result), result.metrics["table-3/margin-cap"]!, {
      id,
      size: "thumbnail",
    }),
  notebooks: (_, id) => agreement(relativeDifferences(), 1e-3, { id, size: "thumbnail" }),
};

/** A small drawing of an artefact, or null while it has no result. */
export function thumbnail(artefact: ArtefactId): string | null {
  const result = report.results.get(artefact);
  return result ? DRAWINGS[artefact](result, `thumbnail-${artefact}`) : null;
}
