/** One thing a gate looked at. */
export interface GateCheck {
  /** The metric, claim, page or file it is about, so that a failure can be found by name. */
  id: string;
  ok: boolean;
  /** What was found, in one line. */
  message: string;
  expected?: string;
  actual?: string;
  /** Where to look first, relative to the repository. */
  file?: string;
  /** What to do about it. */
  advice?: string;
}

export type GateStatus = "stable" | "drift" | "could-not-run";

/** What a gate found: the one shape behind the text, markdown, JSON and JUnit reports. */
export interface GateReport {
  gate: string;
  status: GateStatus;
  checks: GateCheck[];
}

/** A reason why a gate can say neither stable nor drift; `advice` says what to do first. */
export class CouldNotRun extends Error {
  override readonly name = "CouldNotRun";
  readonly advice: string;

  constructor(wrong: string, advice: string) {
    super(wrong);
    this.advice = advice;
  }
}

/** A check that held. */
export const passed = (id: string, message: string): GateCheck => ({ id, ok: true, message });

/** A check that failed; `detail` names the values, the file and the remedy. */
export const failed = (
  id: string,
  message: string,
  detail: Pick<GateCheck, "expected" | "actual" | "file" | "advice"> = {},
): GateCheck => ({ id, ok: false, message, ...detail });

/** Stable when every check holds. A gate that looked at nothing could not run. */
export function gateReport(gate: string, checks: GateCheck[]): GateReport {
  if (checks.length === 0)
    throw new CouldNotRun("there was nothing to check", "Run: npm run build");
  return { gate, status: checks.every((c) => c.ok) ? "stable" : "drift", checks };
}

/** The report of a gate that could not run: one failed check that says why. */
export function couldNotRun(gate: string, reason: CouldNotRun): GateReport {
  const check = failed(gate, `could not run: ${reason.message}`, { advice: reason.advice });
  return { gate, status: "could-not-run", checks: [check] };
}

/** 0 stable, 1 drift, 2 could not run. */
export const exitCode = ({ status }: GateReport): 0 | 1 | 2 =>
  status === "stable" ? 0 : status === "drift" ? 1 : 2;

/** How many checks held and how many failed. */
export function countChecks({ checks }: GateReport): { passed: number; failed: number } {
  const held = checks.filter((c) => c.ok).length;
  return { passed: held, failed: checks.length - held };
}

/** The checks that failed, in the order they were made. */
export const failures = ({ checks }: GateReport): GateCheck[] => checks.filter((c) => !c.ok);
