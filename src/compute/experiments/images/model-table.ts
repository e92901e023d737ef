import type { ImageStats } from "../../schemas/image-stats.ts";
import type { ResultFile } from "../../schemas/result.ts";
import { exact } from "../calculation.ts";
import type { Metric } from "../experiment.ts";
import { basisMetrics, type ImageCalculation, type Measured } from "./image-calculation.ts";
import { MODEL_NAMES } from "./models.ts";

/** The names of the numbers of a table's rows, and where stats.json has them. */
export type Columns = Record<string, (stats: ImageStats) => number>;

interface ModelTable {
  id: string;
  columns: Columns;
  settings?: ResultFile["settings"];
  /** What the table has besides its rows. */
  more?: (measured: Measured) => Metric[];
}

/** A table with a row per model: `ID/base-224.margin` of each that was measured. */
export function modelTable({
  id,
  columns,
  settings = {},
  more = () => [],
}: ModelTable): ImageCalculation {
  return {
    id,
    models: MODEL_NAMES,
    settings,
    calculate: (measured) => ({
      metrics: [
        ...more(measured),
        ...[...measured].flatMap(([model, stats]) => [
          ...basisMetrics(id, model, stats),
          ...Object.entries(columns).map(([name, of]) =>
            exact(`${id}/${model}.${name}`, of(stats)),
          ),
        ]),
      ],
      series: {},
    }),
  };
}
