import { describe, expect, test } from "vitest";
import { buildLedger } from "../../../src/compute/claims/ledger.ts";
import type { Claim } from "../../../src/compute/schemas/claim.ts";
import { Ledger } from "../../../src/compute/schemas/ledger.ts";
import type { Statement } from "../../../src/compute/schemas/paper.ts";
import { readPapers, readStatements } from "../../../src/compute/store/data.ts";
import { paperOf, resultsOf } from "./sample.ts";

const because = "for the test";
const statement = (id: string, artefact: string, more: Partial<Statement> = {}): Statement => ({
  id,
  artefact,
  section: "table",
  place: "Table 3",
  statement: "It is so.",
  needs: "nothing",
  ...more,
});
const claim: Claim = {
  id: "T3.2",
  runs: [{ metric: "table-3/runs", equals: 3 }],
  ours: { metric: "table-3/x", n: "table-3/runs", interval: ["table-3/low", "table-3/high"] },
  paper: "T3.2",
  parts: [{ printed: { type: "same-digits", metric: "table-3/x", paper: "T3.2", because } }],
};
const metrics = { "table-3/x": 0.471, "table-3/runs": 3, "table-3/low": 0.4, "table-3/high": 0.5 };
const inputs = {
  results: resultsOf(metrics),
  papers: [paperOf({ "T3.2": "0.471", "NB.x": "1.5" })],
  statements: [
    statement("A01", "theorem-3-1", { section: "theory" }),
    statement("T3.2", "table-3"),
  ],
};

describe("the whole ledger, without any result", () => {
  const ledger = buildLedger({
    results: [],
    papers: readPapers(),
    statements: readStatements(),
  });

  test("is valid as published", () => {
    expect(Ledger.parse(ledger)).toEqual(ledger);
  });

  test("has the 240 statements first, in the paper's order, then what goes beyond them", () => {
    const ids = ledger.map((row) => row.id);
    const count = (pattern: RegExp) => ids.slice(240).filter((id) => pattern.test(id)).length;
    expect(ids.slice(0, 240)).toEqual(readStatements().map((s) => s.id));
    expect(count(/^NB\./)).toBe(59);
    expect(count(/^ERR\.\d\d$/)).toBe(35);
    expect(count(/^OK\.\d\d$/)).toBe(10);
    expect(count(/^E\d\d$/)).toBe(18);
    expect(count(/^(?!NB\.|ERR\.|OK\.|[UE]\d\d)/)).toBe(0);
  });

  test("judges only what printed numbers decide among themselves", () => {
    const judged = ledger.filter((row) => row.verdict !== "not-run");
    expect(judged.map((row) => row.id)).toEqual(
      expect.arrayContaining(["T4.arg", "T1.cap", "T2.cor", "Q04"]),
    );
    expect(judged.flatMap((row) => row.parts.flatMap((p) => p.evidence))).not.toEqual([]);
    for (const row of judged)
      for (const { metrics } of row.parts.flatMap((part) => part.evidence))
        expect(metrics).toEqual([]);
    expect(ledger.filter((row) => row.ours !== null)).toEqual([]);
  });

  test("tells what an unchecked statement needs", () => {
    const bare = buildLedger({ results: [], papers: [], statements: readStatements() }, {});
    const whyBare = (id: string) => bare.find((row) => row.id === id)?.why;
    expect(whyBare("A05")).toBe("no experiment yet");
    expect(whyBare("F03")).toBe("needs the ImageNet validation images and the model weights");
    const why = (id: string) => ledger.find((row) => row.id === id)?.why;
    expect(why("T3.8")).toBe("2 of 2 parts; the value: no result yet: npm run compute -- table-3");
  });

  test("sends every row of a built artefact to its page and the rest to the ledger", () => {
    const page = (id: string) => ledger.find((row) => row.id === id)?.page;
    expect(page("CSV.0")).toBe("/figure-9/#csv-0");
    expect(page("Q18")).toBe("/notebooks/#q18");
    expect(page("T5.10/+0.4")).toBe("/table-5/#t5-10_p0-4");
    expect(page("T6.8")).toBe("/table-6/#t6-8");
    const [unbuilt] = buildLedger({ ...inputs, statements: [statement("F99", "figure-99")] }, {});
    expect(unbuilt!.page).toBe("/ledger/#f99");
  });
});

describe("a row", () => {
  const [unchecked, checked] = buildLedger(inputs, { "table-3": [claim] });

  test("without a claim is not run", () => {
    expect(unchecked).toMatchObject({
      id: "A01",
      kind: "theory",
      verdict: "not-run",
      paper: null,
      ours: null,
    });
  });

  test("shows the printed value, ours with its runs and interval, and the rule", () => {
    expect(checked).toMatchObject({
      verdict: "confirmed",
      paper: { id: "T3.2", printed: "0.471", value: 0.471 },
      ours: { metric: "table-3/x", value: 0.471, n: 3, interval: [0.4, 0.5] },
      rule: { runs: [{ metric: "table-3/runs", equals: 3 }] },
      page: "/table-3/#t3-2",
    });
    expect(checked?.parts).toEqual([
      {
        verdict: "confirmed",
        why: "0.471 rounds to 0.471, and 0.471 is printed",
        evidence: [
          {
            reading: "printed",
            check: "same-digits",
            metrics: ["table-3/x"],
            paper: "T3.2",
            allowed: null,
            holds: true,
          },
        ],
      },
    ]);
  });

  test("shows no value of ours that is not finite", () => {
    const results = resultsOf({ ...metrics, "table-3/x": NaN });
    const [, row] = buildLedger({ ...inputs, results }, { "table-3": [claim] });
    expect(row).toMatchObject({ verdict: "inconclusive", ours: null });
  });

  test("beyond the statements takes its sentence from the claim and its place from the paper", () => {
    const beyond: Claim = {
      id: "NB.x",
      statement: "The notebook prints x.",
      paper: "NB.x",
      parts: [{ notRun: "no experiment yet" }],
    };
    expect(buildLedger(inputs, { notebooks: [beyond] }).at(-1)).toMatchObject({
      id: "NB.x",
      artefact: "notebooks",
      kind: "notebook-output",
      place: "Table NB.x",
      statement: "The notebook prints x.",
    });
  });
});

describe("claims that fit nothing", () => {
  test("are refused when the id is used twice", () => {
    expect(() => buildLedger(inputs, { "table-3": [claim, claim] })).toThrow(
      "duplicate claim: T3.2",
    );
  });

  test("are refused when there is no statement for them", () => {
    const stray = { ...claim, id: "T3.99" };
    expect(() => buildLedger(inputs, { "table-3": [stray] })).toThrow("missing statement: T3.99");
  });

  test("are refused when the value they show is printed nowhere", () => {
    const stray = { ...claim, paper: "T3.99" };
    expect(() => buildLedger(inputs, { "table-3": [stray] })).toThrow("unknown paper value: T3.99");
  });

  test("and paper values given twice are refused", () => {
    const papers = [...inputs.papers, paperOf({ "T3.2": "0.5" })];
    expect(() => buildLedger({ ...inputs, papers }, {})).toThrow("duplicate paper value: T3.2");
  });
});
