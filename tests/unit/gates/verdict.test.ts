import { expect, test } from "vitest";
import { ClaimPart, type Rule } from "../../../src/compute/schemas/claim.ts";
import { ResultFile } from "../../../src/compute/schemas/result.ts";
import { recompute } from "../../gates/reproduction/verdict.ts";

const above = (metric: string, bound: number): Rule => ({
  ...{ type: "compare", op: ">", because: "a reason" },
  ...{ metric: `lab/${metric}`, bound },
});
const [yes, no] = [above("x", 0), above("x", 2)];

const result = ResultFile.parse({
  artefact: "lab",
  engine: { name: "wasm", precision: "float32" },
  settings: {},
  metrics: { "lab/x": 1, "lab/runs": 10 },
  tolerances: {},
  series: {},
});
const numbers = {
  results: new Map([["lab", result]]),
  metrics: new Map(Object.entries(result.metrics)),
  papers: new Map(),
};
const verdictOf = (...parts: object[]) =>
  recompute({ rule: { runs: [], parts: parts.map((p) => ClaimPart.parse(p)) } }, numbers).verdict;

test("a part is confirmed when the statement as printed holds", () => {
  expect(verdictOf({ printed: yes })).toBe("confirmed");
});

test("a part is contradicted when the statement as printed fails", () => {
  expect(verdictOf({ printed: no })).toBe("contradicted");
});

test("a part is corrected only when it fails as printed and holds as corrected", () => {
  expect(verdictOf({ printed: no, corrected: { reading: "r", rule: yes } })).toBe("corrected");
  expect(verdictOf({ printed: yes, corrected: { reading: "r", rule: yes } })).toBe("confirmed");
  expect(verdictOf({ printed: no, corrected: { reading: "r", rule: no } })).toBe("contradicted");
  expect(verdictOf({ corrected: { reading: "r", rule: yes } })).toBe("corrected");
});

test("a failure is inconclusive where its condition holds or the protocol is unstated", () => {
  const excuse = (rule: Rule) => ({ inconclusiveIf: { reason: "chaotic", rule } });
  expect(verdictOf({ printed: no, ...excuse(yes) })).toBe("inconclusive");
  expect(verdictOf({ printed: no, ...excuse(no) })).toBe("contradicted");
  expect(verdictOf({ printed: no, failing: "inconclusive" })).toBe("inconclusive");
});

test("a row shows the worst of its parts", () => {
  expect(verdictOf({ printed: yes }, { notRun: "no images" })).toBe("not-run");
  expect(verdictOf({ printed: no }, { notRun: "no images" }, { printed: yes })).toBe(
    "contradicted",
  );
});

test("a missing metric of a result that is there is inconclusive and named", () => {
  const rule = { runs: [], parts: [ClaimPart.parse({ printed: above("y", 0) })] };
  expect(recompute({ rule }, numbers)).toEqual({
    verdict: "inconclusive",
    parts: [{ verdict: "inconclusive", evidence: [], missing: ["lab/y"] }],
  });
});

test("a result that is not there at all is not-run, and misses no single number", () => {
  const rule = { runs: [], parts: [ClaimPart.parse({ printed: yes })] };
  expect(recompute({ rule }, { ...numbers, results: new Map(), metrics: new Map() })).toEqual({
    verdict: "not-run",
    parts: [{ verdict: "not-run", evidence: [], missing: [] }],
  });
});

test("a part is not run, and misses nothing, while a metric it needs from outside is absent", () => {
  const part = { printed: above("y", 0), needs: { metrics: ["lab/y"], otherwise: "no images" } };
  const judged = (now: typeof numbers) =>
    recompute({ rule: { runs: [], parts: [ClaimPart.parse(part)] } }, now).parts[0];
  expect(judged(numbers)).toEqual({ verdict: "not-run", evidence: [], missing: [] });
  const measured = new Map([...numbers.metrics, ["lab/y", 1] as const]);
  expect(judged({ ...numbers, metrics: measured })).toMatchObject({ verdict: "confirmed" });
  const uncomputed = { ...numbers, results: new Map(), metrics: new Map() };
  expect(judged(uncomputed)).toMatchObject({ verdict: "not-run", missing: [] });
});

test("another number of runs than the claim names is inconclusive", () => {
  const parts = [ClaimPart.parse({ printed: yes })];
  const verdict = (equals: number) =>
    recompute({ rule: { runs: [{ metric: "lab/runs", equals }], parts } }, numbers).verdict;
  expect(verdict(10)).toBe("confirmed");
  expect(verdict(100)).toBe("inconclusive");
});

test("the evidence is every check up to the rule that decides", () => {
  const part = ClaimPart.parse({
    printed: { type: "all", checks: [no, yes] },
    corrected: { reading: "r", rule: yes },
    inconclusiveIf: { reason: "chaotic", rule: yes },
  });
  const [found] = recompute({ rule: { runs: [], parts: [part] } }, numbers).parts;
  const compare = { check: "compare", metrics: ["lab/x"], paper: null, allowed: null };
  expect(found?.evidence).toEqual([
    { ...compare, reading: "printed", holds: false },
    { ...compare, reading: "printed", holds: true },
    { ...compare, reading: "corrected", holds: true },
  ]);
});

test("the evidence of arithmetic names its metrics, and the printed value that is a side", () => {
  const part = ClaimPart.parse({
    printed: {
      ...{ type: "arithmetic", op: "=", within: 0.5, because: "a reason" },
      ...{ left: { sum: [{ metric: "lab/x" }, { metric: "lab/x" }] }, right: { paper: "P" } },
    },
  });
  const value = { id: "P", printed: "2.5", value: 2.5, kind: "table" as const, place: "here" };
  const papers = new Map([["P", value]]);
  expect(recompute({ rule: { runs: [], parts: [part] } }, { ...numbers, papers })).toEqual({
    verdict: "confirmed",
    parts: [
      {
        verdict: "confirmed",
        missing: [],
        evidence: [
          {
            ...{ reading: "printed", check: "arithmetic", holds: true },
            ...{ metrics: ["lab/x"], paper: "P", allowed: 0.5 },
          },
        ],
      },
    ],
  });
});

test("a printed value deep inside arithmetic, or among those compared, is missed by name", () => {
  const sum = { mean: [1, { absolute: { paper: "P" } }] };
  const deep = { type: "arithmetic", left: sum, op: "<", right: 1, because: "a reason" };
  const largest = { type: "largest-printed", paper: "P", over: ["Q"], because: "a reason" };
  const rule = { type: "all", checks: [deep, largest] };
  const parts = [ClaimPart.parse({ printed: rule })];
  const [found] = recompute({ rule: { runs: [], parts } }, numbers).parts;
  expect(found).toEqual({
    verdict: "inconclusive",
    evidence: [],
    missing: ["paper:P", "paper:P", "paper:Q"],
  });
});
