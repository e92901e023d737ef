import { failed, passed, type GateCheck } from "../report.ts";
import type { Shown } from "./lookup.ts";
import { judgeNumber, type Fault } from "./number.ts";
import type { ShownNumber } from "./snapshot.ts";
import type { Visit } from "./visit.ts";

const REBUILD = "Run: npm run build";
const SHOW = "Show it on its artefact's page; the table of all numbers there should hold it.";

/**
 * One check per id that a page shows or a result file holds: every place shows it in full and
 * rounded as declared, with scripts and without, and every metric has such a place.
 */
export function judgeNumbers(visits: Visit[], shown: Shown): GateCheck[] {
  const places = new Map<string, { number: ShownNumber; visit: Visit }[]>();
  for (const id of shown.data.metrics.keys()) places.set(id, []);
  for (const visit of visits)
    for (const number of visit.snapshot.numbers) {
      const list = places.get(number.id) ?? [];
      places.set(number.id, [...list, { number, visit }]);
    }
  return [...places].flatMap(([id, list]) => {
    const faults = list.flatMap(({ number, visit }) => {
      const fault = judgeNumber(number, shown);
      return fault ? [describe(id, fault, visit)] : [];
    });
    const seen = list.some(({ number, visit }) => !number.hidden && !visit.scripted);
    if (!seen) faults.push(failed(id, "is shown on no page with scripts off", { advice: SHOW }));
    return faults.length > 0
      ? unique(faults)
      : [passed(id, `right wherever it is shown (${list.length} times)`)];
  });
}

function describe(id: string, fault: Fault, { page }: Visit): GateCheck {
  const { message, file, ...values } = fault;
  const where = file === undefined ? page.path : `${page.path} (from ${file})`;
  return failed(id || "<data>", message, { ...values, file: where, advice: REBUILD });
}

/** The same fault with scripts on and off is one fault. */
function unique(checks: GateCheck[]): GateCheck[] {
  return [...new Map(checks.map((check) => [JSON.stringify(check), check])).values()];
}
