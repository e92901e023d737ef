import type { Claim } from "../../schemas/claim.ts";

type Part = Claim["parts"][number];

/**
 * Parts of the claim `id` among `claims`, by their positions: an erratum is judged by the very rule
 * of the statement it concerns. Throws `unknown part: id/position`.
 */
export function partsOf(claims: readonly Claim[], id: string, ...positions: number[]): Part[] {
  const parts = claims.find((claim) => claim.id === id)?.parts;
  return positions.map((position) => {
    const part = parts?.[position];
    if (!part) throw new Error(`unknown part: ${id}/${position}`);
    return part;
  });
}

/** The same under another label. */
export const labelled = (label: string, [part]: readonly Part[]): Part => ({ ...part!, label });

/** Parts that a correction must be found for; throws `no correction: label` on any other. */
export function corrections(...parts: Part[]): Part[] {
  for (const part of parts)
    if (!part.corrected) throw new Error(`no correction: ${part.label ?? ""}`);
  return parts;
}

/** Where text can only be set beside text. */
export const documentary = (reason: string, label?: string): Part => ({
  ...(label === undefined ? {} : { label }),
  notRun: `documentary: ${reason}`,
});
