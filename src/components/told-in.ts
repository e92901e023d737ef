import { CHAPTERS, type ChapterEntry } from "./chapters.ts";

/** The sources of the chapters by their paths. */
const SOURCES = import.meta.glob<string>("../pages/story/*.astro", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The chapters that refer to an artefact by its label, in reading order. */
export function chaptersTelling(artefact: string): ChapterEntry[] {
  return CHAPTERS.filter(({ id }) =>
    new RegExp(`<To\\s+id="${artefact}"`).test(SOURCES[`../pages/story/${id}.astro`] ?? ""),
  );
}
