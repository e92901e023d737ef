import { couldNotRun, CouldNotRun, exitCode, type GateReport } from "./report.ts";
import { textReport } from "./report/text.ts";
import { writeReports } from "./report/write.ts";

/**
 * Runs a gate from the command line: prints its report, writes the report files, sets the exit code
 * (0 stable, 1 drift, 2 could not run). An unforeseen error is a gate that could not run.
 */
export async function runGate(
  gate: string,
  run: () => GateReport | Promise<GateReport>,
): Promise<void> {
  const report = await attempt(gate, run);
  process.stdout.write(textReport(report));
  writeReports(report);
  process.exitCode = exitCode(report);
}

async function attempt(
  gate: string,
  run: () => GateReport | Promise<GateReport>,
): Promise<GateReport> {
  try {
    return await run();
  } catch (error) {
    return couldNotRun(gate, reasonOf(error));
  }
}

function reasonOf(error: unknown): CouldNotRun {
  if (error instanceof CouldNotRun) return error;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new CouldNotRun(text, "This is a fault of the gate itself; its report has the stack.");
}
