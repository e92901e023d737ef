import { VERDICTS } from "../compute/schemas/claim.ts";
import type { Statement } from "../compute/schemas/paper.ts";
import { VERDICT_MARKS } from "./verdict-marks.ts";

/** Sections of the paper's statements, in the order of the ledger. */
export const SECTIONS: readonly { id: Statement["section"]; title: string }[] = [
  { id: "theory", title: "Theory" },
  { id: "table", title: "Tables" },
  { id: "figure", title: "Figures" },
  { id: "text", title: "Running text" },
];

/**
 * The marks of the verdicts as CSS variables, `--mark-confirmed: path(...)`, for elements that are
 * clipped to them: hundreds of marks then cost a class each.
 */
export function markShapes(): string {
  return VERDICTS.map((v) => `--mark-${v}:path(evenodd,'${VERDICT_MARKS[v]}')`).join(";");
}
