import { join } from "node:path";
import type { LedgerEntry, Verdicts } from "../../../src/compute/schemas/ledger.ts";
import type { ResultFile } from "../../../src/compute/schemas/result.ts";
import { readPages, readPublished } from "../published.ts";
import type { GateCheck } from "../report.ts";
import { reproduction } from "../reproduction.ts";
import { namedIn, rulesOf } from "../reproduction/named.ts";
import { editJson, withCopy, type Copy } from "./copy.ts";
import { expectRed } from "./expect.ts";
import { editPage } from "./spoil-page.ts";

/** The reproduction gate, on a site and data spoilt in five places, names each claim and no other. */
export const testReproduction = (original: Copy): Promise<GateCheck[]> =>
  withCopy(original, (copy) => {
    const ledger = JSON.parse(readPublished(copy.dist, "data/ledger.json")) as LedgerEntry[];
    const [far, gone] = loneMetrics(ledger);
    const free = ledger.filter(({ id }) => id !== far!.claim && id !== gone!.claim);
    const [badge, row, accepted] = free.map(({ id }) => id);

    const flip = (verdict: string) => (verdict === "confirmed" ? "contradicted" : "confirmed");
    spoilBadge(copy, badge!);
    editJson<LedgerEntry[]>(join(copy.dist, "data", "ledger.json"), (rows) => {
      for (const r of rows) if (r.id === row) r.verdict = flip(r.verdict);
    });
    editJson<Verdicts>(join(copy.data, "verdicts.json"), ({ verdicts }) => {
      verdicts[accepted!] = flip(verdicts[accepted!]!);
    });
    spoilMetric(copy, far!.metric, (metrics) => (metrics[far!.metric] = 1e6));
    spoilMetric(copy, gone!.metric, (metrics) => delete metrics[gone!.metric]);
    return expectRed(reproduction(copy), {
      [badge!]: "a badge's verdict changed",
      [row!]: "a verdict changed in the ledger",
      [accepted!]: "an accepted verdict changed by hand",
      [far!.claim]: "a result moved far from the printed value",
      [gone!.claim]: "a result taken away",
    });
  });

/** Confirmed claims of one check of nearness whose metric no other claim uses. */
function loneMetrics(ledger: LedgerEntry[]): { claim: string; metric: string }[] {
  const uses = ledger.map(({ id, verdict, rule }) => ({
    id,
    verdict,
    checks: rule.parts.flatMap((part) => rulesOf(part).flatMap(({ checks }) => checks)),
  }));
  const all = uses.flatMap(({ checks }) => checks.flatMap((check) => namedIn(check).metrics));
  return uses.flatMap(({ id, verdict, checks: [check, ...others] }) => {
    if (verdict !== "confirmed" || check?.type !== "near" || others.length > 0) return [];
    const { metric } = check;
    return all.filter((used) => used === metric).length === 1 ? [{ claim: id, metric }] : [];
  });
}

function spoilBadge({ dist }: Copy, claim: string): void {
  const page = readPages(dist).find(({ html }) => html.includes(`data-claim="${claim}"`))!;
  editPage(join(dist, page.file), (document) => {
    const badge = document.querySelector(`[data-verdict][data-claim="${claim}"]`)!;
    const verdict = badge.getAttribute("data-verdict");
    badge.setAttribute("data-verdict", verdict === "confirmed" ? "contradicted" : "confirmed");
  });
}

function spoilMetric(
  { data }: Copy,
  id: string,
  edit: (metrics: ResultFile["metrics"]) => unknown,
): void {
  const file = join(data, "results", `${id.split("/")[0]!}.json`);
  editJson<ResultFile>(file, ({ metrics }) => {
    edit(metrics);
  });
}
