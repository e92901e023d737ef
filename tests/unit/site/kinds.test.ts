import { expect, test } from "vitest";
import { kindOf, samplePages } from "../../site/kinds.ts";

const paths = ["/theorem-3-1/", "/theorem-3-1/numbers/", "/text/numbers/", "/ledger/t1/"];

test("pages that differ in their number are of one kind", () => {
  for (const path of ["/theorem-3-1/", "/theorem-c-2/"])
    expect(kindOf(path, paths)).toBe("theorem");
  expect(kindOf("/figure-15/", paths)).toBe("figure");
  expect(kindOf("/", paths)).toBe("");
});

test("pages further down go with their namesakes, or with those beside them", () => {
  expect(kindOf("/text/numbers/", paths)).toBe("*/numbers");
  expect(kindOf("/ledger/t1/", paths)).toBe("ledger/*");
});

test("a sample has the lightest and the heaviest page of each kind", () => {
  const page = (path: string, size: number) => ({ path, file: path, html: "x".repeat(size) });
  const pages = [page("/figure-1/", 3), page("/figure-2/", 1), page("/figure-3/", 2), page("/", 9)];
  expect(samplePages(pages).map(({ path }) => path)).toEqual(["/figure-2/", "/figure-1/", "/"]);
});
