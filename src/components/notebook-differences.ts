import type { Agreement } from "./figures/agreement.ts";
import { notebookGroups, type NotebookGroup } from "./notebook-groups.ts";
import { metricValue, report } from "./report.ts";

/** What the notebooks print, by notebook. */
export function printedByNotebooks(): NotebookGroup[] {
  return notebookGroups([...report.published.values()].filter(({ id }) => id.startsWith("NB.")));
}

/** |ours - printed| / |printed| of every notebook value that is not printed as zero. */
export function relativeDifferences(): Agreement[] {
  return printedByNotebooks().flatMap((group) =>
    group.values.flatMap(({ published: { value }, configuration, name }) => {
      const ours = metricValue(`notebooks/${configuration}.published.${name}`);
      if (ours === null || value === null || value === 0) return [];
      return [{ group: group.short, relative: Math.abs(ours - value) / Math.abs(value) }];
    }),
  );
}
