import { expect, test } from "vitest";
import { claims } from "../../../src/compute/claims/errata.ts";
import { corrections, labelled, partsOf } from "../../../src/compute/claims/errata/borrow.ts";
import { buildLedger } from "../../../src/compute/claims/ledger.ts";
import { claims as observation2 } from "../../../src/compute/claims/observation-2.ts";
import { readPapers, readStatements } from "../../../src/compute/store/data.ts";
import { readResults } from "../../../src/compute/store/results.ts";

const rows = buildLedger({
  results: readResults(),
  papers: readPapers(),
  statements: readStatements(),
}).filter(({ artefact, kind }) => artefact === "errata" && kind === "erratum");
const verdicts = new Map(rows.map(({ id, verdict }) => [id, verdict]));

test("there are thirty-five errata and ten suspects, each numbered once", () => {
  const numbered = (stem: string, last: number) =>
    Array.from({ length: last }, (_, i) => `${stem}.${String(i + 1).padStart(2, "0")}`);
  expect(claims.map(({ id }) => id)).toEqual([...numbered("ERR", 35), ...numbered("OK", 10)]);
  expect(claims.filter(({ statement, place }) => !statement || !place)).toEqual([]);
});

test("what no program can show is documentary and says so, and nothing else is left open", () => {
  const open = rows.filter(({ id, verdict }) => id.startsWith("ERR.") && verdict === "not-run");
  expect(open.map(({ id }) => id)).toEqual(["ERR.29", "ERR.30", "ERR.31", "ERR.34"]);
  const reasons = claims.flatMap(({ parts }) => parts).flatMap(({ notRun }) => notRun ?? []);
  expect(reasons).toHaveLength(6);
  expect(reasons.filter((reason) => !reason.startsWith("documentary: "))).toEqual([]);
});

test("every other erratum fails as printed and holds as corrected", () => {
  const others = [...verdicts].filter(
    ([id, verdict]) => id.startsWith("ERR.") && verdict !== "not-run",
  );
  expect(others).toHaveLength(31);
  expect(others.filter(([, verdict]) => verdict !== "corrected")).toEqual([]);
});

test("nine suspects are right, and eq. (24) is but for a single pair", () => {
  const suspects = [...verdicts].filter(([id]) => id.startsWith("OK."));
  expect(suspects.filter(([, verdict]) => verdict !== "confirmed")).toEqual([
    ["OK.04", "corrected"],
  ]);
});

test("a part is taken over as it stands, or under another label", () => {
  const [part] = partsOf(observation2, "A43", 0);
  expect(part).toBe(observation2.find(({ id }) => id === "A43")!.parts[0]);
  expect(labelled("its bias", [part!])).toEqual({ ...part, label: "its bias" });
  expect(() => partsOf(observation2, "A43", 1)).toThrow("unknown part: A43/1");
  expect(() => partsOf(observation2, "A99", 0)).toThrow("unknown part: A99/0");
});

test("a part without a correction is no erratum", () => {
  expect(() => corrections(...partsOf(observation2, "A44", 0))).toThrow("no correction");
});
