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
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), title: z.string() })),
    }),
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
    const titles = report.testResults.flatMap((file) => file.assertionResults.map((a) => a.title));
    // A test of that name stands for those that this machine has no means to run.
    const notRun = [...new Set(titles.filter((title) => title.startsWith("not run: ")))];
    const note = notRun.length > 0 ? { note: notRun.join("; ") } : {};
    const failed = report.numTotalTests - report.numPassedTests + unloaded;
    const counts = { passed: report.numPassedTests, failed: Math.max(failed, program.failed) };
    return { ...program, ...counts, ...note };
  } catch (error) {
    const output = `${program.output}\nno report in ${REPORT}: ${(error as Error).message}`;
    return { passed: 0, failed: 1, output };
  }
}
