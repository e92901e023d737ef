import { failed, passed, type GateCheck } from "../gates/report.ts";

/** How many faults of one kind a report lists. */
const LISTED = 8;

/** One check of one page: its faults, the first few of them by name. */
export function checkPage(
  { path }: { path: string },
  subject: string,
  faults: readonly string[],
  advice: string,
): GateCheck {
  const id = `${path}: ${subject}`;
  if (faults.length === 0) return passed(id, "none");
  const more = faults.length > LISTED ? [`and ${faults.length - LISTED} more`] : [];
  const actual = [...faults.slice(0, LISTED), ...more].join("\n");
  return failed(id, `${faults.length} found`, { actual, advice });
}
