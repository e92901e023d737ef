import type { Data } from "./data.ts";

/** Where the numbers of a rule come from. */
export type Numbers = Pick<Data, "metrics" | "papers">;

/** Ours. Throws `missing number: ID` when the data lack it. */
export function metric(id: string, { metrics }: Numbers): number {
  const value = metrics.get(id);
  if (value === undefined) throw new Error(`missing number: ${id}`);
  return value;
}

/** The paper's. Throws `missing number: paper:ID` when the data lack it or it is words. */
export function printed(id: string, { papers }: Numbers): { printed: string; value: number } {
  const found = papers.get(id);
  if (found?.value === undefined || found.value === null)
    throw new Error(`missing number: paper:${id}`);
  return { printed: found.printed, value: found.value };
}
