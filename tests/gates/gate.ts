import { couldNotRun, CouldNotRun, exitCode, type GateReport } from "./report.ts";
import { textReport } from "./report/text.ts";
import { writeReports } from "./report/write.ts";

/**
 * Runs a gate from the command line: prints its report, writes the report files, sets the exit code
 * (0 stable, 1 drift, 2 could not run). An unforeseen error is a gate that could not run.
 */
export async function runGate(gate: string, run: () => Promise<GateReport>): Promise<void> {
  const report = await run().catch((error: unknown) => couldNotRun(gate, reasonOf(error)));
  process.stdout.write(textReport(report));
  writeReports(report);
  process.exitCode = exitCode(report);
}

function reasonOf(error: unknown): CouldNotRun {
  if (error instanceof CouldNotRun) return error;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new CouldNotRun(text, "This is a fault of the gate itself; its report has the stack.");
}
