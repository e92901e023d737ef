import { countChecks, type GateCheck, type GateReport } from "../report.ts";

/** The report as JUnit XML: one test suite, one test case per check. */
export function junitReport(report: GateReport): string {
  const { passed, failed } = countChecks(report);
  const total = passed + failed;
  const counts = `tests="${total}" failures="${failed}" errors="0" skipped="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="constellations" ${counts}>`,
    `  <testsuite name="${escapeXml(report.gate)}" ${counts}>`,
    ...report.checks.map((check) => testCase(report.gate, check)),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(gate: string, check: GateCheck): string {
  const open = `    <testcase classname="${escapeXml(gate)}" name="${escapeXml(check.id)}"`;
  if (check.ok) return `${open}/>`;
  const body = [
    check.message,
    check.expected === undefined ? "" : `expected: ${check.expected}`,
    check.actual === undefined ? "" : `found: ${check.actual}`,
    check.file === undefined ? "" : `file: ${check.file}`,
    check.advice ?? "",
  ].filter(Boolean);
  const message = escapeXml(check.message);
  return `${open}><failure message="${message}">${escapeXml(body.join("\n"))}</failure></testcase>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
};

/**
 * Text fit for an XML attribute or element. Characters XML 1.0 cannot hold at all (control
 * characters, lone surrogates) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll(/[&<>"'\n]/g, (character) => ENTITIES[character]!);
}
