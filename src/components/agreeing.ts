import type { LedgerEntry } from "../compute/schemas/ledger.ts";

const AGREES: readonly LedgerEntry["verdict"][] = ["confirmed", "corrected"];

/**
 * Of the claims with parts whose label starts with `prefix`, how many there are and in how many all
 * of those parts hold, as printed or corrected.
 */
export function agreeing(
  claims: readonly LedgerEntry[],
  prefix: string,
): { agree: number; of: number } {
  const judged = claims
    .map(({ rule, parts }) =>
      parts.filter((_, i) => rule.parts[i]!.label?.startsWith(prefix) ?? false),
    )
    .filter((parts) => parts.length > 0);
  return {
    agree: judged.filter((parts) => parts.every(({ verdict }) => AGREES.includes(verdict))).length,
    of: judged.length,
  };
}
