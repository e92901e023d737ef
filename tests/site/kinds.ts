import type { Page } from "../gates/published.ts";

/**
 * What a page has its template in common with: at the top those that differ in their number
 * (`theorem-3-1`, `theorem-c-2`), further down those of its name (`numbers`) if there are others,
 * else those beside it (`ledger/*`).
 */
export function kindOf(path: string, paths: readonly string[]): string {
  const parts = path.split("/").filter(Boolean);
  if (parts.length < 2) return (parts[0] ?? "").replace(/(?:-c)?(?:-\d+)+$/, "");
  const [folder, name] = [parts.slice(0, -1).join("/"), parts.at(-1)];
  const namesakes = paths.filter((other) => other.endsWith(`/${name}/`)).length;
  return namesakes > 1 ? `*/${name}` : `${folder}/*`;
}

/** Two pages of each kind, the lightest and the heaviest, so that both ends of a template are seen. */
export function samplePages(pages: readonly Page[]): Page[] {
  const paths = pages.map(({ path }) => path);
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path, paths));
  return [...kinds.values()].flatMap((group) => {
    const byWeight = group.toSorted((a, b) => a.html.length - b.html.length);
    return [...new Set([byWeight[0]!, byWeight.at(-1)])];
  });
}
