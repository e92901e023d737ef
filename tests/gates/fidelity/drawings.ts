import type { Site } from "./links.ts";
import type { Visit } from "./visit.ts";

/** Per visit, the drawings with numbers that have no table, neither there nor where a link leads. */
export function untabled({ origin, base }: Site, visits: Visit[]): Map<Visit, string[]> {
  const tables = new Map(visits.map((v) => [v.page.path, new Set(v.snapshot.tables)]));
  const leadsToTable = (link: string | null) => {
    if (link === null || !link.startsWith(origin + base)) return false;
    const { pathname, hash } = new URL(link);
    return tables.get(`/${pathname.slice(base.length)}`)?.has(hash.slice(1)) === true;
  };
  return new Map(
    visits.map((visit) => {
      const bare = visit.snapshot.untabled.filter(({ link }) => !leadsToTable(link));
      return [visit, bare.map(({ name }) => name)];
    }),
  );
}
