import type { Change } from "../schemas/history.ts";

/** How many changed numbers of a result are named. */
const SHOWN = 5;

/** `table-3/rb.gap: 0.5 -> 0.25`. */
export function describeChange({ metric, old, new: now }: Change): string {
  const show = (value: Change["old"]) =>
    typeof value === "string" ? value.slice(0, 12) : String(value ?? "(none)");
  return `${metric}: ${show(old)} -> ${show(now)}`;
}

/** What is said of a result that waits to be accepted; nothing of one that changed no number. */
export function changeLines(artefact: string, changes: Change[]): string[] {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, SHOWN).map((change) => `  ${describeChange(change)}`);
  const more = changes.length - shown.length;
  return [
    `${artefact}: numbers changed, so the committed result stands and the new one waits`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
    `  ${acceptAdvice(artefact)}`,
  ];
}

/** What to run when the new numbers are right. */
export const acceptAdvice = (artefact: string) =>
  `To accept them: npm run baseline:accept -- --metric "${artefact}/*" --reason "..."`;
