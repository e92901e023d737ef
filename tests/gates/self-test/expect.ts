import { failed, failures, passed, type GateCheck, type GateReport } from "../report.ts";

/**
 * One check per spoilt thing: the report has a failure of that id. One more: it has no failure that
 * mentions none of them. `spoilt` maps the id a failure must have to what was done.
 */
export function expectRed(report: GateReport, spoilt: Record<string, string>): GateCheck[] {
  const red = failures(report);
  const checks = Object.entries(spoilt).map(([id, deed]) => {
    const about = `${report.gate}: ${deed}`;
    return red.some((check) => check.id === id)
      ? passed(about, `red, and names ${id}`)
      : failed(about, "went unnoticed", { expected: `a failure named ${id}` });
  });
  const other = red.filter(
    (check) => !Object.keys(spoilt).some((id) => JSON.stringify(check).includes(id)),
  );
  checks.push(
    other.length === 0
      ? passed(`${report.gate}: nothing else`, "the rest stays green")
      : failed(`${report.gate}: nothing else`, "is red", { actual: JSON.stringify(other[0]) }),
  );
  return checks;
}
