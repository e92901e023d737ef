import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TERMS } from "../../../src/components/glossary.ts";
import { inlineTex } from "../../../src/components/inline-tex.ts";
import { claimLabel, LABELS, targetOf } from "../../../src/components/labels.ts";

const text = (file: string) => readFileSync(file, "utf8");

/** How components name what they refer to, and the label each means. */
const SYNTAX: [RegExp, (name: string) => string][] = [
  [/<To\s+id="([^"]+)"/g, (id) => id],
  [/<Eq\s+number=\{(\d+)\}/g, (number) => `eq-${number}`],
  [/<Sym\s+id="([^"]+)"/g, (id) => `symbol-${id}`],
  [/<Term\s+id="([^"]+)"/g, (id) => `term-${id}`],
  [/<Claim\s+id="([^"]+)"/g, claimLabel],
  [/<LabelLink\s+label="([^"]+)"/g, (label) => label],
];

const references = globSync("src/{components,pages}/**/*.astro").flatMap((file) =>
  SYNTAX.flatMap(([pattern, label]) =>
    [...text(file).matchAll(pattern)].map(([, name]) => ({ file, label: label(name!) })),
  ),
);

test("pages refer to statements, equations, symbols, errata and rows by labels that are there", () => {
  expect(references.length).toBeGreaterThan(200);
  expect(references.filter(({ label }) => !LABELS.includes(label))).toEqual([]);
});

describe("a label leads to a page that is there", () => {
  test("in the sources", () => {
    const pages = LABELS.map((label) => targetOf(label).path.split("#")[0]!.slice(1, -1));
    const missing = pages.filter((page) => !existsSync(`src/pages/${page}.astro`));
    expect(missing).toEqual([]);
  });

  test.each([
    ["theorem-3-6", "Theorem 3.6", "/theorem-3-6/"],
    ["figure-5", "Figure 5", "/figure-5/"],
    ["eq-25", "(25)", "/theorem-3-6/#eq-25"],
    ["symbol-brel", "", "/glossary/#symbol-brel"],
    ["term-gap", "gap", "/glossary/#term-gap"],
    ["erratum-02", "erratum 2", "/errata/theory/#erratum-02"],
    ["claim-a29", "A29", "/theorem-3-6/#a29"],
    ["claim-t5_t3", "T5/T3", "/table-5/#t5_t3"],
  ])("%s", (label, name, path) => {
    expect(targetOf(label)).toEqual({ label, name, path });
  });

  test("or it is unknown", () => {
    expect(() => targetOf("theorem-9-9")).toThrow("unknown label: theorem-9-9");
  });
});

test("no label stands for two things, and each can be a file's name", () => {
  expect(new Set(LABELS).size).toBe(LABELS.length);
  expect(LABELS.filter((label) => !/^[a-z0-9_-]+$/.test(label))).toEqual([]);
});

test("the errata in full stand on the pages that their labels name", () => {
  for (const label of LABELS.filter((name) => name.startsWith("erratum-"))) {
    const group = targetOf(label).path.split("/")[2]!;
    const component = `src/components/Errata${group[0]!.toUpperCase()}${group.slice(1)}.astro`;
    expect(text(component), label).toContain(`<ErratumEntry number="${label.slice(-2)}"`);
  }
});

test("every word of the glossary leads on to a label that is there", () => {
  const leads = TERMS.flatMap(({ more }) => more ?? []);
  expect(leads.filter((label) => !LABELS.includes(label))).toEqual([]);
  for (const { id, meaning } of TERMS) expect(inlineTex(meaning), id).not.toContain("katex-error");
});
