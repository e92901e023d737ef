import { readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { countChecks, type GateReport } from "../gates/report.ts";
import { runProgram } from "./child.ts";
import type { Outcome } from "./step.ts";

/** Runs a gate in a process of its own and counts the checks in its report. */
export async function runGateStep(
  gate: string,
  script = `tests/gates/${gate}.ts`,
): Promise<Outcome> {
  const file = `reports/${gate}.json`;
  rmSync(file, { force: true });
  const program = await runProgram(process.execPath, [script]);
  try {
    const counts = countChecks(JSON.parse(readFileSync(file, "utf8")) as GateReport);
    return { ...program, ...counts, failed: Math.max(counts.failed, program.failed) };
  } catch (error) {
    const output = `${program.output}\nno report in ${file}: ${(error as Error).message}`;
    return { passed: 0, failed: 1, output };
  }
}
