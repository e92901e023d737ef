import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { labelsIn, sectionsOf } from "../../../src/components/chapter-html.ts";
import { chapterOf, CHAPTERS } from "../../../src/components/chapters.ts";
import { chaptersTelling } from "../../../src/components/told-in.ts";

test("every chapter has a page that says which it is, and no other page is in the story", () => {
  const pages = globSync("src/pages/story/*.astro").filter(
    (file) => !file.endsWith("/index.astro"),
  );
  expect(pages.map((file) => basename(file, ".astro")).toSorted()).toEqual(
    CHAPTERS.map(({ id }) => id).toSorted(),
  );
  for (const file of pages)
    expect(readFileSync(file, "utf8"), file).toContain(`<Chapter id="${basename(file, ".astro")}"`);
});

test("a chapter knows its number and its neighbours", () => {
  expect(chapterOf("constellations")).toMatchObject({ number: 1, previous: null });
  expect(chapterOf("retrieval")).toMatchObject({
    number: 2,
    previous: { id: "constellations" },
    next: { id: "size" },
  });
  expect(chapterOf("method").next).toBeNull();
});

test("an artefact knows the chapters that tell of it, in reading order", () => {
  const ids = chaptersTelling("theorem-3-6").map(({ id }) => id);
  expect(ids[0]).toBe("gap");
  expect(ids).toEqual(CHAPTERS.map(({ id }) => id).filter((id) => ids.includes(id)));
  expect(chaptersTelling("theorem-9-9")).toEqual([]);
});

describe("what is read off a chapter's HTML", () => {
  const html = `<h2 id="one" data-x="1">The
    first</h2><p><a data-preview="theorem-3-1" href="/">Theorem</a></p><h2>no id</h2>
    <h2 id="two">Second</h2><a data-preview="claim-a01">A01</a><a data-preview="theorem-3-1">again</a>`;

  test("its sections, in order, without line breaks in their titles", () => {
    expect(sectionsOf(html)).toEqual([
      { id: "one", title: "The first" },
      { id: "two", title: "Second" },
    ]);
  });

  test("the labels it refers to, each once", () => {
    expect(labelsIn(html)).toEqual(["theorem-3-1", "claim-a01"]);
  });
});
