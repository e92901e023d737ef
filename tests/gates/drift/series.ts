import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { failed, type GateCheck } from "../report.ts";

/** One failure per column of a series that differs, with the first place where it does. */
export function compareSeries(old: ResultFile, now: ResultFile): GateCheck[] {
  const [before, after] = [columnsOf(old), columnsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (!was) return [failed(id, "is computed, but not in the committed file")];
    if (!is) return [failed(id, "is in the committed file, but no longer computed")];
    if (was.length !== is.length)
      return [
        failed(id, "has another length", { expected: `${was.length}`, actual: `${is.length}` }),
      ];
    const places = was.flatMap((value, at) => (Object.is(value, is[at]) ? [] : [at]));
    const [first] = places;
    if (first === undefined) return [];
    return [
      failed(id, `differs at ${places.length} of ${was.length} places, first at ${first}`, {
        expected: String(was[first]),
        actual: String(is[first]),
      }),
    ];
  });
}

/** The columns by `series:ARTEFACT/SERIES/COLUMN`. */
function columnsOf({ artefact, series }: ResultFile): Map<string, number[]> {
  const named = Object.entries(series).flatMap(([name, columns]) =>
    Object.entries(columns).map(([column, values]) => ({ name, column, values })),
  );
  return new Map(
    named.map(({ name, column, values }) => [`series:${artefact}/${name}/${column}`, values]),
  );
}
