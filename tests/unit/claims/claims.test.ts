import { describe, expect, test } from "vitest";
import { ARTEFACTS, NOT_YET_RUN } from "../../../src/compute/artefacts.ts";
import { CLAIMS } from "../../../src/compute/claims/index.ts";
import { checksOf, metricsOf, papersOf, rulesOf } from "../../../src/compute/claims/names.ts";
import { Claim, type ClaimPart } from "../../../src/compute/schemas/claim.ts";
import { readPapers, readStatements } from "../../../src/compute/store/data.ts";
import { readResults } from "../../../src/compute/store/results.ts";

const claims = ARTEFACTS.flatMap(({ id }) => CLAIMS[id]).map((claim) => Claim.parse(claim));
const checks = claims.flatMap((claim) => claim.parts.flatMap(rulesOf).flatMap(checksOf));
const printed = new Map(readPapers().flatMap((file) => file.values.map((v) => [v.id, v])));

test("every checked statement of these artefacts has a claim", () => {
  const expected = readStatements()
    .filter((s) => ARTEFACTS.some(({ id }) => id === s.artefact))
    .map((s) => s.id);
  const beyond = [...printed.keys()].filter((id) => id.startsWith("NB."));
  const own = claims.map((claim) => claim.id).filter((id) => !/^((ERR|OK)\.|[UE]\d+$)/.test(id));
  expect(own.toSorted()).toEqual([...expected, ...beyond].toSorted());
});

test("every printed number they name is in data/paper", () => {
  const named = [...checks.flatMap(papersOf), ...claims.map((claim) => claim.paper ?? null)];
  const missing = named.filter((id) => id !== null && printed.get(id)?.value == null);
  expect(missing).toEqual([]);
});

test("every printed number of data/paper is judged by some claim", () => {
  const judged = new Set(checks.flatMap(papersOf));
  const left = [...printed.values()].filter((v) => v.value !== null && !judged.has(v.id));
  // The fixed bias -1 has no order to check; the runs of figure 8 are counted, not compared.
  expect(left.map((v) => v.id).toSorted()).toEqual(["CSV.0.fixed", "F08.runs"]);
});

test("every tolerance and bound has a reason", () => {
  expect(checks.filter(({ because }) => because.trim().length < 20)).toEqual([]);
});

/** By id, what the experiments yield; that no committed result is stale, another test holds. */
const yielded = new Map(readResults().flatMap(({ metrics }) => Object.entries(metrics)));

/** Whether a number is of an experiment that has yet to be run. */
const isToCome = (metric: string) => (NOT_YET_RUN as string[]).includes(metric.split("/")[0]!);

/** Whether a part waits for numbers that somebody else must measure. */
const waits = ({ needs }: ClaimPart) => needs?.metrics.some((metric) => !yielded.has(metric));

describe.each(ARTEFACTS.map(({ id }) => id))("the claims of %s", (id) => {
  test("name metrics that the experiments yield", () => {
    const named = CLAIMS[id]
      .map((claim) => Claim.parse(claim))
      .flatMap((claim) => [
        ...claim.parts
          .filter((part) => !waits(part))
          .flatMap(rulesOf)
          .flatMap(checksOf)
          .flatMap(metricsOf),
        ...claim.runs.map((run) => run.metric),
        ...Object.values(claim.parts.some(waits) ? {} : (claim.ours ?? {}))
          .flat()
          .filter((metric) => metric !== undefined),
      ]);
    expect(named.filter((metric) => !yielded.has(metric) && !isToCome(metric))).toEqual([]);
  });

  test("ask for as many runs as the experiments make", () => {
    const wrong = CLAIMS[id]
      .flatMap((claim) => claim.runs ?? [])
      .filter(({ metric, equals }) => yielded.get(metric) !== equals && !isToCome(metric));
    expect(wrong).toEqual([]);
  });
});
