import type { Agreement } from "./figures/agreement.ts";
import { notebookGroups, type NotebookGroup } from "./notebook-groups.ts";
import { metricValue, report } from "./report.ts";

/** What the notebooks print, by notebook. */
export function printedByNotebooks(): NotebookGroup[] {
  return notebookGroups([...report.published.values()].filter(({ id }) => id.startsWith("NB.")));
}

/** A disc of the figure, and the ids of the two numbers it compares. */
export interface RelativeDifference extends Agreement {
  metric: string;
  paper: string;
}

/** |ours - printed| / |printed| of every notebook value that is not printed as zero. */
export function relativeDifferences(): RelativeDifference[] {
  return printedByNotebooks().flatMap((group) =>
    group.values.flatMap(({ published: { id, value }, configuration, name }) => {
      const metric = `notebooks/${configuration}.published.${name}`;
      const ours = metricValue(metric);
      if (ours === null || value === null || value === 0) return [];
      const relative = Math.abs(ours - value) / Math.abs(value);
      return [{ group: group.short, relative, metric, paper: id }];
    }),
  );
}
