import { describe, expect, test } from "vitest";
import { judge, worst } from "../../../src/compute/claims/judge.ts";
import type { Check, Claim } from "../../../src/compute/schemas/claim.ts";
import { dataOf } from "./sample.ts";

const because = "for the test";
const above = (metric: string, bound: number): Check => ({
  type: "compare",
  metric,
  op: ">",
  bound,
  because,
});
const positive = above("a/x", 0);
const claim = (...parts: Claim["parts"]): Claim => ({ id: "C", parts });
const verdictOf = (c: Claim, metrics: Record<string, number>, printed = {}) =>
  judge(c, dataOf(metrics, printed)).verdict;

describe("a part", () => {
  test("is confirmed when the printed rule holds", () => {
    expect(verdictOf(claim({ printed: positive }), { "a/x": 1 })).toBe("confirmed");
  });

  test("is contradicted when it fails", () => {
    expect(verdictOf(claim({ printed: positive }), { "a/x": -1 })).toBe("contradicted");
  });

  test("is inconclusive when it fails and the protocol is unstated", () => {
    const part = { printed: positive, failing: "inconclusive" } as const;
    expect(verdictOf(claim(part), { "a/x": -1 })).toBe("inconclusive");
  });

  test("needs every check of an `all` rule", () => {
    const both = claim({ printed: { type: "all", checks: [positive, above("a/y", 0)] } });
    expect(verdictOf(both, { "a/x": 1, "a/y": 1 })).toBe("confirmed");
    expect(judge(both, dataOf({ "a/x": 1, "a/y": -1 }))).toMatchObject({
      verdict: "contradicted",
      why: "as printed, 1 of 2 checks fail, as a/y: -1 is not > 0",
    });
  });

  test("without any rule is refused", () => {
    expect(() => judge(claim({}), dataOf({}))).toThrow("a part needs a rule");
  });

  test("that is not run says why and looks at no data", () => {
    const part = claim({ notRun: "no experiment yet", printed: positive });
    expect(judge(part, dataOf({ "a/x": 1 }))).toMatchObject({
      verdict: "not-run",
      why: "no experiment yet",
      parts: [{ evidence: [] }],
    });
  });
});

describe("a corrected reading", () => {
  const corrected = { reading: "a loss", rule: above("a/x", -2) };

  test("is not asked for when the statement holds as printed", () => {
    const { verdict, parts } = judge(claim({ printed: positive, corrected }), dataOf({ "a/x": 1 }));
    expect(verdict).toBe("confirmed");
    expect(parts[0]!.evidence.map((e) => e.reading)).toEqual(["printed"]);
  });

  test("that holds makes the verdict corrected, and both findings are told", () => {
    const judged = judge(claim({ printed: positive, corrected }), dataOf({ "a/x": -1 }));
    expect(judged.verdict).toBe("corrected");
    expect(judged.why).toBe("as printed, -1 is not > 0; read as a loss, -1 is > -2");
    expect(judged.parts[0]!.evidence.map((e) => [e.reading, e.holds])).toEqual([
      ["printed", false],
      ["corrected", true],
    ]);
  });

  test("that fails too leaves the statement contradicted", () => {
    expect(verdictOf(claim({ printed: positive, corrected }), { "a/x": -3 })).toBe("contradicted");
  });

  test("never makes a statement confirmed, even without a printed rule", () => {
    expect(verdictOf(claim({ corrected }), { "a/x": 1 })).toBe("corrected");
  });
});

describe("a condition under which failing says nothing", () => {
  const part = {
    printed: positive,
    inconclusiveIf: { reason: "the run is chaotic", rule: above("a/chaos", 0) },
  };

  test("turns a failure into inconclusive where it holds", () => {
    expect(judge(claim(part), dataOf({ "a/x": -1, "a/chaos": 1 }))).toMatchObject({
      verdict: "inconclusive",
      why: "as printed, -1 is not > 0; the run is chaotic",
    });
  });

  test("leaves a failure contradicted where it does not hold", () => {
    expect(verdictOf(claim(part), { "a/x": -1, "a/chaos": -1 })).toBe("contradicted");
  });

  test("does not touch a success", () => {
    expect(verdictOf(claim(part), { "a/x": 1, "a/chaos": 1 })).toBe("confirmed");
  });
});

describe("a number that is not there never passes", () => {
  const near: Check = {
    type: "near",
    metric: "a/x",
    paper: "P",
    absolute: 1,
    looserBelow: { metric: "a/loss", threshold: 1, relative: 1 },
    because,
  };

  test("no result of the artefact: not-run, with the command", () => {
    expect(judge(claim({ printed: near }), dataOf({}, { P: "1" }))).toMatchObject({
      verdict: "not-run",
      why: "no result yet: npm run compute -- a",
    });
  });

  test("a metric missing from a result: inconclusive", () => {
    expect(judge(claim({ printed: near }), dataOf({ "a/x": 1 }, { P: "1" }))).toMatchObject({
      verdict: "inconclusive",
      why: "there is no metric a/loss",
    });
  });

  test.each([NaN, Infinity, -Infinity])("a metric that is %d: inconclusive", (x) => {
    const data = dataOf({ "a/x": x, "a/loss": 0 }, { P: "1" });
    expect(judge(claim({ printed: near }), data)).toMatchObject({
      verdict: "inconclusive",
      why: `metric a/x is ${x}`,
    });
  });

  test("a spread that is missing: inconclusive", () => {
    const spread: Check = {
      type: "near-spread",
      metric: "a/x",
      sd: "a/sd",
      sds: 4,
      floor: 1,
      paper: "P",
      because,
    };
    expect(judge(claim({ printed: spread }), dataOf({ "a/x": 1 }, { P: "1" }))).toMatchObject({
      verdict: "inconclusive",
      why: "there is no metric a/sd",
    });
  });

  test("a metric that only the corrected reading needs: inconclusive all the same", () => {
    const part = { printed: positive, corrected: { reading: "r", rule: above("a/y", 0) } };
    expect(verdictOf(claim(part), { "a/x": 1 })).toBe("inconclusive");
  });

  test("a printed value that is missing or no number: inconclusive", () => {
    const metrics = { "a/x": 1, "a/loss": 0 };
    expect(judge(claim({ printed: near }), dataOf(metrics))).toMatchObject({
      verdict: "inconclusive",
      why: "there is no printed value P",
    });
    expect(verdictOf(claim({ printed: near }), metrics, { P: "a curve" })).toBe("inconclusive");
  });
});

describe("a part that needs what only others can provide", () => {
  const part = {
    printed: positive,
    needs: { metrics: ["a/x", "a/images"], otherwise: "needs images" },
  };

  test("is not run for the reason it gives, as long as one of the metrics is absent", () => {
    expect(judge(claim(part), dataOf({ "a/x": 1 }))).toMatchObject({
      verdict: "not-run",
      why: "needs images",
      parts: [{ evidence: [] }],
    });
  });

  test("is judged like any other once they are there", () => {
    expect(verdictOf(claim(part), { "a/x": 1, "a/images": 0 })).toBe("confirmed");
    expect(verdictOf(claim(part), { "a/x": -1, "a/images": 0 })).toBe("contradicted");
    expect(verdictOf(claim(part), { "a/x": 1, "a/images": NaN })).toBe("confirmed");
  });

  test("asks for the artefact to be computed first where it has no result", () => {
    expect(judge(claim({ ...part, printed: above("b/y", 0) }), dataOf({ "b/y": 1 }))).toMatchObject(
      {
        verdict: "not-run",
        why: "no result yet: npm run compute -- a",
      },
    );
  });

  test("is inconclusive where a rule names a metric that is absent all the same", () => {
    const other = { ...part, printed: above("a/other", 0) };
    expect(verdictOf(claim(other), { "a/x": 1, "a/images": 1 })).toBe("inconclusive");
  });
});

describe("the number of runs", () => {
  const counted: Claim = {
    id: "C",
    runs: [{ metric: "a/runs", equals: 100 }],
    parts: [{ printed: positive }],
  };

  test("must be the one the claim names", () => {
    expect(verdictOf(counted, { "a/x": 1, "a/runs": 100 })).toBe("confirmed");
    expect(judge(counted, dataOf({ "a/x": 1, "a/runs": 99 }))).toMatchObject({
      verdict: "inconclusive",
      why: "99 runs instead of 100 (a/runs)",
    });
  });

  test("must be known", () => {
    expect(verdictOf(counted, { "a/x": 1 })).toBe("inconclusive");
  });
});

describe("a claim with parts", () => {
  test("shows the worst of them, and says which", () => {
    const parts = claim(
      { label: "good", printed: positive },
      { label: "bad", printed: above("a/x", 5) },
      { label: "unknown", notRun: "no experiment yet" },
    );
    const judged = judge(parts, dataOf({ "a/x": 1 }));
    expect(judged.parts.map((p) => p.verdict)).toEqual(["confirmed", "contradicted", "not-run"]);
    expect(judged.verdict).toBe("contradicted");
    expect(judged.why).toBe("1 of 3 parts; bad: as printed, 1 is not > 5");
  });

  test("puts contradicted before corrected, inconclusive, not-run and confirmed", () => {
    const all = ["confirmed", "not-run", "inconclusive", "corrected", "contradicted"] as const;
    expect(all.map((_, i) => worst(all.slice(0, i + 1)))).toEqual([...all]);
  });
});
