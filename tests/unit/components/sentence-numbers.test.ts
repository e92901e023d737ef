import { expect, test } from "vitest";
import { numbersOfStatement, typeset } from "../../../src/components/sentence-numbers.ts";
import type { LedgerEntry } from "../../../src/compute/schemas/ledger.ts";
import type { PaperValue } from "../../../src/compute/schemas/paper.ts";

const published = new Map<string, PaperValue>(
  [
    { id: "X.margin", printed: "3.403174132108688354e-02", value: 0.03403174132108688 },
    { id: "X.bias", printed: "-0.5", value: -0.5 },
    { id: "Y", printed: "0.0000", value: 0 },
  ].map((v) => [v.id, { ...v, kind: "file", place: "" }]),
);

function entry(id: string, statement: string, papers: string[] = []): LedgerEntry {
  return {
    id,
    artefact: "text",
    statement,
    kind: "text",
    place: "",
    paper: null,
    ours: null,
    rule: {
      runs: [],
      parts: papers.map((paper) => ({
        printed: { type: "same-digits", metric: "a/b", paper, because: "." },
        failing: "contradicted",
      })),
    },
    verdict: "not-run",
    parts: [],
    why: "",
    page: "/ledger/#x",
  };
}

test("a number that a published value rounds to is that value, in the decimals written", () => {
  expect(numbersOfStatement(entry("X", "A margin of 0.03403174, no more."), published)).toEqual([
    { kind: "words", text: "A margin of " },
    { kind: "published", text: "0.03403174", id: "X.margin", format: "f8" },
    { kind: "words", text: ", no more." },
  ]);
});

test("a number written as printed keeps no format, whichever minus it has", () => {
  const stretches = numbersOfStatement(entry("X", "at \u22120.5"), published);
  expect(stretches[1]).toEqual({
    kind: "published",
    text: "\u22120.5",
    id: "X.bias",
    format: undefined,
  });
});

test("values of other rows are found through the rule, and each is used once", () => {
  const stretches = numbersOfStatement(entry("Q", "0.0000, 0.0000", ["Y"]), published);
  expect(stretches.map((s) => s.kind)).toEqual(["published", "words", "cited"]);
});

test("typeset lowers indices, also numbers, and raises exponents", () => {
  expect(typeset("conv(U_1, U_N) on S^(k−1), N ≈ 10^10, e^(−t m*), E_SC")).toBe(
    "conv(<i>U</i><sub>1</sub>, <i>U</i><sub>N</sub>) on S<sup><i>k</i>−1</sup>," +
      ' <i>N</i> ≈ 10<sup>10</sup>, e<sup>−<i>t</i> <span class="sans">m</span>*</sup>,' +
      " <i>E</i><sub>SC</sub>",
  );
});

test("typeset raises nested and negative exponents, and sets signs", () => {
  expect(typeset("(1 − α²)^((d−1)/2), e^-28")).toBe(
    "(1 − α²)<sup>(<i>d</i>−1)/2</sup>, e<sup>\u221228</sup>",
  );
  expect(typeset("m <= N / (2 (N - 1)), p >= q")).toBe(
    '<span class="sans">m</span> ≤ <i>N</i> / (2 (<i>N</i> \u2212 1)), p ≥ q',
  );
});

test("typeset puts commas into long numbers, not into years or decimals", () => {
  expect(typeset("64000 pairs, 50000, 1000000; since 2023, arXiv 2211.12582")).toBe(
    "64,000 pairs, 50,000, 1,000,000; since 2023, arXiv 2211.12582",
  );
});

test("typeset escapes markup and lowers the index of the relative bias", () => {
  expect(typeset("b_rel < 1 & b*_rel")).toBe(
    '<span class="sans">b<sub>rel</sub></span> &lt; 1 &amp; <span class="sans">b*<sub>rel</sub></span>',
  );
});

test("typeset sets symbols, not letters of words or of ids, and what a typewriter lacks", () => {
  expect(typeset("2m and k-modal d, not table-3/k8.m or N' in two halves' mean")).toBe(
    '2<span class="sans">m</span> and <i>k</i>-modal <i>d</i>, not table-3/k8.m or <i>N</i>′ in two' +
      " halves’ mean",
  );
  expect(typeset("b/t of the B/16 model, in Appendix B, for all U")).toBe(
    "<i>b</i>/<i>t</i> of the B/16 model, in Appendix B, for all <i>U</i>",
  );
  expect(typeset("the paper's 1e-8, as for table 3, by theorem 3.4")).toBe(
    "the paper’s 1e\u22128, as for Table 3, by Theorem 3.4",
  );
});
