import { expect, test } from "vitest";
import { dependencies, type DependencyRow } from "../../../src/components/figures/dependencies.ts";
import { inOrderOfUse } from "../../../src/components/statements.ts";
import { STATEMENTS } from "../../../src/compute/statements.ts";

const rows: DependencyRow[] = [
  { id: "a", uses: [], verdict: "confirmed" as const },
  { id: "b", uses: ["a"], verdict: null },
  { id: "c", uses: ["a", "b"], verdict: "corrected" as const },
].map((row) => ({
  ...row,
  name: `Lemma ${row.id}`,
  title: "One thing",
  link: `/${row.id}/`,
  words: "proved",
}));

test("one arc for each use, one link for each statement, one mark where there is evidence", () => {
  const svg = dependencies(rows, { id: "d", size: "wide" });
  expect(svg.match(/<path d="M/g)).toHaveLength(3);
  expect(svg.match(/<a href="\/[abc]\/"/g)).toHaveLength(3);
  expect(svg.match(/fill-rule/g)).toHaveLength(2);
});

test("a narrow drawing names statements and leaves their titles to the table", () => {
  const words = dependencies(rows, { id: "d", size: "narrow" }).replaceAll(/<[^>]*>/g, " ");
  expect(words).toContain("Lemma c");
  expect(words).not.toContain("One thing");
});

test("arcs stay inside the drawing", () => {
  const all = inOrderOfUse(STATEMENTS).map((s) => ({ ...rows[0]!, id: s.id, uses: s.uses }));
  for (const size of ["wide", "narrow"] as const) {
    const svg = dependencies(all, { id: "d", size });
    // A cubic whose two handles are at x reaches three quarters of the way there.
    for (const [, from, handle] of svg.matchAll(/M(\S+) \S+C(\S+) /g))
      expect(Number(from) - 0.75 * (Number(from) - Number(handle))).toBeGreaterThanOrEqual(0);
  }
});

test("in the order of use every statement follows all that it rests on, and none is lost", () => {
  const ordered = inOrderOfUse(STATEMENTS).map(({ id }) => id as string);
  expect(ordered.toSorted()).toEqual(STATEMENTS.map(({ id }) => id as string).toSorted());
  for (const { id, uses } of STATEMENTS)
    for (const used of uses) expect(ordered.indexOf(used)).toBeLessThan(ordered.indexOf(id));
});

test("what nothing forces to move keeps its place", () => {
  const plain = [
    { id: "x", uses: ["z"] },
    { id: "y", uses: [] },
    { id: "z", uses: [] },
  ];
  expect(inOrderOfUse(plain).map(({ id }) => id)).toEqual(["z", "x", "y"]);
});
