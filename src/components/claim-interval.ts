import { CLAIMS } from "../compute/claims/index.ts";

/** Ids of the numbers that say how sure a row's own number is; null where it names none. */
export interface Sureness {
  n: string | null;
  ends: readonly [string, string] | null;
}

const BY_ID = new Map(Object.values(CLAIMS).flatMap((list) => list.map((c) => [c.id, c] as const)));

/** What the claim of a ledger row names beside its number; nothing for a row without a claim. */
export function surenessOf(id: string): Sureness {
  const ours = BY_ID.get(id)?.ours;
  return { n: ours?.n ?? null, ends: ours?.interval ?? null };
}
