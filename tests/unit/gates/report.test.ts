import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { expect, onTestFinished, test } from "vitest";
import {
  couldNotRun,
  CouldNotRun,
  exitCode,
  failed,
  gateReport,
  passed,
} from "../../gates/report.ts";
import { junitReport } from "../../gates/report/junit.ts";
import { markdownReport } from "../../gates/report/markdown.ts";
import { textReport } from "../../gates/report/text.ts";
import { writeReports } from "../../gates/report/write.ts";

const awkward = failed("a/b", 'found "<&>" | and \u0007\nmore', {
  expected: "1",
  actual: "2",
  file: "data/results/a.json",
  advice: "Run: npm run build",
});
const drift = gateReport("drift", [passed("a/a", "the same"), awkward]);
const stable = gateReport("drift", [passed("a/a", "the same")]);
const stuck = couldNotRun("fidelity", new CouldNotRun("no built site", "Run: npm run build"));

test("a report is stable, drift or could-not-run, with exit codes 0, 1 and 2", () => {
  expect([stable, drift, stuck].map((r) => r.status)).toEqual(["stable", "drift", "could-not-run"]);
  expect([stable, drift, stuck].map(exitCode)).toEqual([0, 1, 2]);
});

test("a gate that looked at nothing could not run", () => {
  expect(() => gateReport("drift", [])).toThrow("nothing to check");
});

test("the text names the check, the values, the file and the remedy, and ends with the counts", () => {
  const text = textReport(drift);
  expect(text).toContain("a/b");
  expect(text).toContain("expected 1 · found 2 · data/results/a.json");
  expect(text).toContain("Run: npm run build");
  expect(text.endsWith("\n1 passed, 1 failed\n")).toBe(true);
  expect(textReport(stable)).toBe("gate drift: stable\n1 passed, 0 failed\n");
  expect(textReport(stuck)).toContain("gate fidelity: could not run");
});

test("the markdown keeps a failure in one row of its table", () => {
  const rows = markdownReport(drift).split("\n");
  expect(rows.filter((row) => row.includes("a/b"))).toEqual([
    '| `a/b` | found "<&>" \\| and \u0007<br>more | `1` | `2` | `data/results/a.json` | Run: npm run build |',
  ]);
});

test("the JUnit report is well-formed XML whatever the messages hold", () => {
  const { window } = new JSDOM(junitReport(drift), { contentType: "application/xml" });
  const suite = window.document.querySelector("testsuite");
  expect(suite?.getAttribute("tests")).toBe("2");
  expect(suite?.getAttribute("failures")).toBe("1");
  const failure = window.document.querySelector("testcase[name='a/b'] failure");
  expect(failure?.getAttribute("message")).toBe('found "<&>" | and \uFFFD\nmore');
  expect(failure?.textContent).toContain("expected: 1\nfound: 2\nfile: data/results/a.json");
});

test("reports are written in three formats, and the markdown appended to the job's summary", () => {
  const folder = mkdtempSync(join(tmpdir(), "constellations-report-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const summary = join(folder, "summary.md");
  writeReports(drift, folder, summary);
  writeReports(stable, folder, summary);
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  expect(JSON.parse(read("drift.json"))).toEqual(stable);
  expect(read("drift.md")).toBe(markdownReport(stable));
  expect(read("drift.xml")).toBe(junitReport(stable));
  expect(read("summary.md")).toBe(markdownReport(drift) + markdownReport(stable));
});
