import { describe, expect, test } from "vitest";
import { ARTEFACTS } from "../../../src/compute/artefacts.ts";
import { readPapers, readStatements } from "../../../src/compute/store/data.ts";

const statements = readStatements();
const papers = readPapers();
const values = papers.flatMap((file) => file.values);

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, i) => `${letter}${String(i + 1).padStart(2, "0")}`);
const rows = (stem: string, names: readonly (string | number)[]) =>
  names.map((name) => `${stem}${name}`);
const signed = (x: number) => `${x < 0 ? "-" : "+"}${Math.abs(x).toFixed(1)}`;
const biases = (step: number) =>
  Array.from({ length: 2 / step + 1 }, (_, i) => signed(Math.round(10 * (-1 + i * step)) / 10));
const eight = [1, 2, 3, 4, 5, 6, 7, 8];

const TABLES = [
  ...rows("T1.", [...eight, "cap", "clu"]),
  ...rows("T2.", [...eight, "cor", "bnd", "ord"]),
  ...rows("T3.", [2, 4, 6, 8, 14, 20, "mono"]),
  ...rows("T4.", [...biases(0.1), "arg", "cap"]),
  ...[1, 3, 10, 30, 100].flatMap((t) => rows(`T5.${t}/`, biases(0.2))),
  ...rows("T5.", ["neg", "cap", "best"]),
  "T5/T3",
  ...rows("T6.", [...eight, "hdr", "far"]),
  ...rows("CSV.", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
];

describe("the statements", () => {
  test.each([
    ["theory", 63, numbered("A", 63)],
    ["table", 130, TABLES],
    ["figure", 20, numbered("F", 20)],
    ["text", 27, numbered("Q", 27)],
  ])("on %s are exactly %i, with the ids of the inventory", (section, count, expected) => {
    const ids = statements.filter((s) => s.section === section).map((s) => s.id);
    expect(ids).toHaveLength(count);
    expect(ids.toSorted()).toEqual(expected.toSorted());
  });

  test("are 240 different sentences", () => {
    expect(new Set(statements.map((s) => s.statement)).size).toBe(240);
    expect(statements.filter((s) => !/^[A-Zξ√].*\.$/u.test(s.statement))).toEqual([]);
  });

  test("quote the numbers that data/paper holds", () => {
    const numbersIn = (id: string) =>
      (statements.find((s) => s.id === id)!.statement.match(/−?\d+\.\d+/g) ?? []).map((text) =>
        Number(text.replace("−", "-")),
      );
    const valueOf = (id: string) => values.find((value) => value.id === id)!.value!;
    for (const k of [2, 4, 6, 8, 14, 20])
      expect(numbersIn(`T3.${k}`)).toEqual([valueOf(`T3.${k}`)]);
    for (let i = 0; i < 10; i++) {
      const [fixed, margin, bias] = numbersIn(`CSV.${i}`);
      expect(fixed).toBeCloseTo(valueOf(`CSV.${i}.fixed`), 4);
      expect(margin).toBeCloseTo(valueOf(`CSV.${i}.margin`), 8);
      expect(bias).toBeCloseTo(valueOf(`CSV.${i}.bias`), 8);
    }
  });
});

describe("the printed values", () => {
  test("come in one file per artefact", () => {
    expect(papers.map((file) => file.artefact).toSorted()).toEqual(
      ARTEFACTS.map(({ id }) => id as string).toSorted(),
    );
  });

  test("have ids of their own", () => {
    expect(new Set(values.map((value) => value.id)).size).toBe(values.length);
  });

  test("are what is printed, as a number where it is one", () => {
    const wrong = values.filter(({ kind, printed, value }) =>
      kind === "shape" || Number.isNaN(Number(printed))
        ? value !== null
        : value !== Number(printed),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ["T3.2", "0.471241"],
    ["T3.20", "0.611314"],
    ["CSV.1.margin", "3.403174132108688354e-02"],
    ["CSV.9.bias", "7.236297726631164551e-01"],
    ["NB.basic.temperature", "950.9849"],
    ["NB.fixed-t.b0.loss", "18.2241"],
    ["NB.trained-t.b1.temperature", "124.3492"],
    ["NB.relative-bias.b0.temperature-5000", "27.3980"],
    ["NB.locked.adapter.relative-bias", "-0.2013"],
    ["NB.locked.fixed-t200.loss-10000", "5.7674"],
    ["NB.four.bias.bias", "-8.8291"],
  ])("%s is printed as %s", (id, printed) => {
    expect(values.find((value) => value.id === id)?.printed).toBe(printed);
  });
});
