import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Verdict } from "../../../src/compute/schemas/claim.ts";
import { Verdicts } from "../../../src/compute/schemas/ledger.ts";
import { readJson } from "../data.ts";
import { failed, passed, type GateCheck } from "../report.ts";

const ACCEPT = 'If the change is meant, run: npm run accept -- --reason "..."';

/**
 * Every verdict is the accepted one, and the accepted ones are what the recorded acceptances lead
 * to, so that an edit by hand shows.
 */
export function judgeAccepted(data: string, now: Map<string, Verdict>): GateCheck[] {
  const file = join(data, "verdicts.json");
  const refuse = (id: string, message: string, detail: object = {}) =>
    failed(id, message, { file, advice: ACCEPT, ...detail });
  if (!existsSync(file)) return [refuse(file, "there is no such file")];
  const checked = Verdicts.safeParse(readJson(file));
  if (!checked.success) return [refuse(file, checked.error.issues[0]!.message)];
  const { verdicts, accepted } = checked.data;

  const replayed = new Map<string, Verdict>();
  for (const [id, [, to]] of accepted.flatMap(({ changes }) => Object.entries(changes)))
    if (to === null) replayed.delete(id);
    else replayed.set(id, to);

  const ids = new Set([...now.keys(), ...Object.keys(verdicts), ...replayed.keys()]);
  return [...ids].map((id) => {
    const [is, was] = [now.get(id), verdicts[id]];
    if (is !== was)
      return refuse(id, "verdict is not the accepted one", {
        expected: was ?? "(none accepted)",
        actual: is ?? "(no such claim)",
      });
    if (replayed.get(id) !== was)
      return refuse(id, "accepted verdict comes from no recorded acceptance", {
        expected: replayed.get(id) ?? "(none)",
        actual: was ?? "(none)",
      });
    return passed(id, `accepted as ${was}`);
  });
}
