import { getCollection } from "astro:content";
import { VARIANTS, type VariantId } from "../compute/engine-variants.ts";
import {
  CHECKPOINTS,
  type Difference,
  type EngineRecord,
  type Timed,
} from "../compute/schemas/engine-record.ts";
import type { EngineLine } from "./figures/engine-lines.ts";
import type { EngineMark } from "./figures/engine-marks.ts";
import type { EngineTime } from "./figures/engine-speed.ts";
import type { EngineFamily } from "./figures/palette.ts";

/** A way to compute that was run, with what was measured. */
export interface RunVariant {
  id: VariantId;
  name: string;
  about: string;
  precision: string;
  record: EngineRecord;
  mark: EngineMark;
}

const records = new Map(
  (await getCollection("engines")).map(({ data }) => [data.variant, data] as const),
);
for (const id of records.keys())
  if (!VARIANTS.some((variant) => variant.id === id)) throw new Error(`unknown engine: ${id}`);

const familyOf = (id: string) => id.split("-")[0] as EngineFamily;

/** In the order of the registry. */
export const run: readonly RunVariant[] = VARIANTS.flatMap((variant) => {
  const record = records.get(variant.id);
  const { id, name, about, precision } = variant;
  const family = VARIANTS.filter((other) => familyOf(other.id) === familyOf(id));
  const mark = { name, family: familyOf(id), rank: family.indexOf(variant) };
  return record ? [{ id, name, about, precision, record, mark }] : [];
});

export const notRun = VARIANTS.filter(({ id }) => !records.has(id));

/** What was measured of a variant, or null. */
export const recordOf = (id: VariantId): EngineRecord | null => records.get(id) ?? null;

/** Those that are compared: all that were run but the reference itself. */
export const compared = run.filter(({ id }) => id !== "reference");

/** The cases that the reference was run on. */
export const CASES = Object.entries(records.get("reference")?.agreement ?? {}).map(
  ([id, { n, dim }]) => ({ id, n, dim }),
);

/** How far the loss of a case is from the reference's, step by step, engine by engine. */
export const lossDifferences = (caseId: string): EngineLine[] =>
  compared.map(({ mark, record }) => ({
    ...mark,
    points: Object.entries(record.agreement[caseId]?.steps ?? {}).map(([step, state]) => ({
      x: Number(step),
      y: state.difference.loss,
    })),
  }));

/** The case in which an engine is farthest from the reference at a step; null where none got there. */
export function farthest(
  { agreement }: EngineRecord,
  step: (typeof CHECKPOINTS)[number],
  of: keyof Difference,
): string | null {
  const at = Object.entries(agreement).flatMap(([id, { steps }]) =>
    steps[step] ? [{ id, difference: steps[step].difference[of] }] : [],
  );
  const first = at[0];
  if (!first) return null;
  return at.reduce((a, b) => (b.difference > a.difference ? b : a), first).id;
}

/** The sizes that were timed, by the reference's or any other record. */
export const SIZES = [
  ...new Map(
    run.flatMap(({ record }) =>
      Object.values(record.speed).map(({ n, dim }) => [`${n}x${dim}`, { n, dim }] as const),
    ),
  ).values(),
].sort((a, b) => a.n - b.n);

const isTimed = (cell: EngineRecord["speed"][string]): cell is Timed => !("skipped" in cell);

/** Everything timed or skipped at a size: keys of the variant's `speed`. */
export const cellsAt = ({ record }: RunVariant, n: number) =>
  Object.entries(record.speed).flatMap(([key, cell]) =>
    cell.n === n ? [{ key, cell, timed: isTimed(cell) ? cell : null }] : [],
  );

/** Each engine at its best batch, for every number of threads. */
export function fastestAt(n: number): EngineTime[] {
  return run.flatMap((variant) => {
    const timed = cellsAt(variant, n).flatMap((cell) => cell.timed ?? []);
    const threads = [...new Set(timed.map((cell) => cell.threads))];
    return threads.map((count) => {
      const same = timed.filter((cell) => cell.threads === count);
      const best = same.reduce((a, b) => (b.microseconds.median < a.microseconds.median ? b : a));
      return { ...variant.mark, how: inWords(best), ...best.microseconds };
    });
  });
}

/** `8 runs at once, 2 threads`. */
export function inWords({ batch, threads }: Pick<Timed, "batch" | "threads">): string {
  const runs = batch === 1 ? "one run" : `${batch} runs at once`;
  return threads === 1 ? runs : `${runs}, ${threads} threads`;
}

/** The variants that were given large runs, those that did not fit included. */
export const large = run.filter(({ record }) => Object.keys(record.large).length > 0);

/** Seconds a step, or megabytes beyond the process's own, by number of pairs. */
export const largeLines = (of: "seconds" | "megabytes"): EngineLine[] =>
  large.map(({ mark, record }) => ({
    ...mark,
    points: Object.values(record.large).flatMap((cell) =>
      "skipped" in cell
        ? []
        : [
            {
              x: cell.n,
              y:
                of === "seconds"
                  ? cell.microseconds.median / 1e6
                  : cell.megabytes.peak - cell.megabytes.before,
            },
          ],
    ),
  }));
