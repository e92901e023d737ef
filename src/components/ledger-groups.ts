import type { LedgerEntry } from "../compute/schemas/ledger.ts";
import { report } from "./report.ts";

/** Rows of the ledger that stand together. */
export interface LedgerGroup {
  id: string;
  title: string;
  /** The same in a word or two. */
  short: string;
  rows: LedgerEntry[];
}

const GROUPS = [
  { id: "theory", title: "Theory", short: "Theory" },
  { id: "table", title: "Tables", short: "Tables" },
  { id: "figure", title: "Figures", short: "Figures" },
  { id: "text", title: "Running text", short: "Running text" },
  { id: "erratum", title: "Errata as printed, and suspects that are right", short: "Errata" },
  { id: "closed-form", title: "Beyond the paper: closed forms", short: "Closed forms" },
  {
    id: "real-images",
    title: "Beyond the paper: real images, predicted before they were trained on",
    short: "Real images",
  },
  {
    id: "notebook-output",
    title: "Beyond the paper: values its notebooks print",
    short: "Notebooks",
  },
] as const;

/** The ledger by section of the statements, then what is no statement of the paper. */
export function ledgerGroups(): LedgerGroup[] {
  return GROUPS.map(({ id, title, short }) => ({
    ...{ id, title, short },
    rows: report.ledger.filter(
      (entry) => (report.statements.get(entry.id)?.section ?? entry.kind) === id,
    ),
  })).filter((group) => group.rows.length > 0);
}
