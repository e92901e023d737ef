import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GateReport } from "../report.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";

/**
 * Writes FOLDER/GATE.md, .json and .xml, and appends the markdown to the file that
 * $GITHUB_STEP_SUMMARY names, if it names one.
 */
export function writeReports(
  report: GateReport,
  folder = "reports",
  summary = process.env["GITHUB_STEP_SUMMARY"],
): void {
  const markdown = markdownReport(report);
  const file = (extension: string) => join(folder, `${report.gate}.${extension}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file("md"), markdown);
  writeFileSync(file("json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(file("xml"), junitReport(report));
  if (summary) appendFileSync(summary, markdown);
}
