import { readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { z } from "zod";
import { runProgram } from "./child.ts";
import type { Outcome } from "./step.ts";

const REPORT = "reports/unit.json";

/** What vitest's JSON report says, as far as it is counted here. */
const UnitReport = z.object({
  numPassedTests: z.int(),
  numTotalTests: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** Runs the unit tests. A test that did not run, and a file that did not load, count as failed. */
export async function runUnitTests(): Promise<Outcome> {
  rmSync(REPORT, { force: true });
  const program = await runProgram(process.execPath, [
    ...["node_modules/vitest/vitest.mjs", "run"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
  ]);
  try {
    const report = UnitReport.parse(JSON.parse(readFileSync(REPORT, "utf8")));
    const unloaded = report.testResults.filter(
      (file) => file.status !== "passed" && file.assertionResults.length === 0,
    ).length;
    const failed = report.numTotalTests - report.numPassedTests + unloaded;
    return { ...program, passed: report.numPassedTests, failed: Math.max(failed, program.failed) };
  } catch (error) {
    const output = `${program.output}\nno report in ${REPORT}: ${(error as Error).message}`;
    return { passed: 0, failed: 1, output };
  }
}
