import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import { report } from "./report.ts";

/** Rows of the ledger that stand together. */
export interface LedgerGroup {
  id: string;
  title: string;
  rows: LedgerEntry[];
}

const GROUPS = [
  { id: "theory", title: "Theory" },
  { id: "table", title: "Tables" },
  { id: "figure", title: "Figures" },
  { id: "text", title: "Running text" },
  { id: "erratum", title: "Errata as printed, and suspects that are right" },
  { id: "closed-form", title: "Beyond the paper: closed forms" },
  {
    id: "real-images",
    title: "Beyond the paper: real images, predicted before they were trained on",
  },
  { id: "notebook-output", title: "Beyond the paper: values its notebooks print" },
] as const;

/** The ledger by section of the statements, then what is no statement of the paper. */
export function ledgerGroups(): LedgerGroup[] {
  return GROUPS.map(({ id, title }) => ({
    id,
    title,
    rows: report.ledger.filter(
      (entry) => (report.statements.get(entry.id)?.section ?? entry.kind) === id,
    ),
  })).filter((group) => group.rows.length > 0);
}
