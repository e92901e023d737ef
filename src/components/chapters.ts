/** A chapter of the story: a page `src/pages/story/ID.astro`. */
export interface ChapterEntry {
  id: string;
  title: string;
  /** What it says, in a sentence. */
  claim: string;
}

/** All chapters in the order they are meant to be read. */
export const CHAPTERS = [
  {
    id: "constellations",
    title: "Constellations",
    claim:
      "Train the inverse temperature and the bias along with the vectors, and the sigmoid loss can be driven to zero: wherever every matching pair is closer than every other pair, with something to spare.",
  },
  {
    id: "retrieval",
    title: "Retrieval",
    claim:
      "On a constellation nearest-neighbour search never errs, and the margin is the error it survives. Short of that, a small loss still makes most searches right.",
  },
  {
    id: "size",
    title: "How large can they be?",
    claim:
      "The number of pairs that fit grows exponentially with the dimension, and no faster. A thousand dimensions leave billions of pairs room to spare.",
  },
  {
    id: "gap",
    title: "The modality gap",
    claim:
      "The signs of inner products alone put a plane between two modalities. Trained pairs show it as the theorem says; for real models it is an observation that the theorem does not reach.",
  },
  {
    id: "relative-bias",
    title: "The relative bias",
    claim:
      "Train the threshold itself, not its product with the inverse temperature, and from most starts the margin is larger. Faster it is only from some.",
  },
  {
    id: "modalities",
    title: "Locked and many modalities",
    claim:
      "A relative bias does the work of an adapter that nobody wrote down: it lets one encoder fit another that is locked, and joins many modalities in one loss.",
  },
  {
    id: "models",
    title: "Real models",
    claim:
      "SigLIP models come near a constellation once their worst pairs are left out. Here the printed numbers are checked against each other; the models themselves still wait for someone who has them.",
  },
  {
    id: "changed-minds",
    title: "What changed our mind",
    claim: "Places where running the paper taught us something that reading it had not.",
  },
  {
    id: "errata",
    title: "Errata",
    claim:
      "None of the misprints we found brings down a theorem. A few change a number that a reader would use.",
  },
  {
    id: "method",
    title: "Method",
    claim:
      "How a statement comes by its verdict: runs that repeat to the last bit, rules written down before the runs, and gates that judge the site from outside.",
  },
] as const satisfies readonly ChapterEntry[];

export type ChapterId = (typeof CHAPTERS)[number]["id"];

/** The address of a chapter on this site. */
export const chapterPath = (id: ChapterId): string => `/story/${id}/`;

/** A chapter with its number, counted from one, and its neighbours in reading order. */
export function chapterOf(id: ChapterId) {
  const at = CHAPTERS.findIndex((chapter) => chapter.id === id);
  return {
    ...CHAPTERS[at]!,
    number: at + 1,
    previous: CHAPTERS[at - 1] ?? null,
    next: CHAPTERS[at + 1] ?? null,
  };
}
