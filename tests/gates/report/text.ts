import { countChecks, failures, type GateCheck, type GateReport } from "../report.ts";

/** Beyond this many failures the terminal shows a count; the report files hold them all. */
const SHOWN = 40;

/** The report for a terminal: failures as a table, then one line of counts. */
export function textReport(report: GateReport): string {
  const counts = countChecks(report);
  const wrong = failures(report);
  const lines = [`gate ${report.gate}: ${report.status.replaceAll("-", " ")}`];
  if (wrong.length > 0) lines.push("", ...table(wrong.slice(0, SHOWN)), "");
  if (wrong.length > SHOWN)
    lines.push(`  and ${wrong.length - SHOWN} more in reports/${report.gate}.md`, "");
  lines.push(`${counts.passed} passed, ${counts.failed} failed`);
  return `${lines.join("\n")}\n`;
}

function table(checks: GateCheck[]): string[] {
  const width = Math.min(44, Math.max(...checks.map((c) => c.id.length)));
  const indent = " ".repeat(width + 4);
  return checks.flatMap((check) => {
    const about = [
      check.expected === undefined ? "" : `expected ${check.expected}`,
      check.actual === undefined ? "" : `found ${check.actual}`,
      check.file ?? "",
    ].filter(Boolean);
    const lines = [check.message, about.join(" · "), check.advice ?? ""].filter(Boolean);
    const block = lines.join("\n").replaceAll("\n", `\n${indent}`);
    return `  ${check.id.padEnd(width)}  ${block}`.split("\n");
  });
}
