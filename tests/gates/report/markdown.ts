import { countChecks, failures, type GateReport } from "../report.ts";

const WORDS = { stable: "stable", drift: "**drift**", "could-not-run": "**could not run**" };

/** The report as markdown, with one table of the failures. */
export function markdownReport(report: GateReport): string {
  const { passed, failed } = countChecks(report);
  const lines = [
    `## Gate ${report.gate}: ${WORDS[report.status]}`,
    "",
    `${passed} passed, ${failed} failed`,
    "",
  ];
  const wrong = failures(report);
  if (wrong.length > 0) {
    lines.push(
      "| what | finding | expected | found | file | what to do |",
      "|---|---|---|---|---|---|",
    );
    for (const c of wrong)
      lines.push(
        row([code(c.id), c.message, code(c.expected), code(c.actual), code(c.file), c.advice]),
      );
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

const row = (cells: (string | undefined)[]) => `| ${cells.map(cell).join(" | ")} |`;

const cell = (text = "") => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, "<br>");

const code = (text?: string) =>
  text === undefined ? undefined : `\`${text.replaceAll("`", "ˋ")}\``;
