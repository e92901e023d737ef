import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { describe, expect, test } from "vitest";
import { ARTEFACTS, EXTENDED, NOT_YET_RUN } from "../../src/compute/artefacts.ts";
import { CLAIMS } from "../../src/compute/claims/index.ts";
import { STATEMENTS } from "../../src/compute/statements.ts";
import { EXPERIMENTS } from "../../src/compute/experiments/index.ts";

const REGISTRY = ARTEFACTS.map(({ id }): string => id).toSorted();
/** Whatever has an experiment: the artefacts, and the longer computations behind some of them. */
const EXPERIMENT_IDS = [...REGISTRY, ...EXTENDED].toSorted();
/** Whatever has a result: claims are committed before the first run, so not every one has yet. */
const COMPUTED_IDS = EXPERIMENT_IDS.filter((id) => !(NOT_YET_RUN as string[]).includes(id));
const text = (file: string) => readFileSync(file, "utf8");

/** Names, without extension, of the files of a folder that `keep` keeps. */
const names = (pattern: string, keep: (file: string) => boolean = () => true) =>
  globSync(pattern)
    .filter(keep)
    .map((file) => basename(file, extname(file)))
    .toSorted();

describe("an artefact has one name everywhere: the registry equals", () => {
  const exporting = (name: string) => (file: string) =>
    new RegExp(`export const ${name}\\b`).test(text(file));
  const places: Record<string, string[]> = {
    "the paper files": names("data/paper/*.json", (file) => !file.endsWith("/statements.json")),
    "the claims": names("src/compute/claims/*.ts", exporting("claims")),
    "the claims that are registered": Object.keys(CLAIMS).toSorted(),
    "the pages of artefacts": names("src/pages/*.astro", (file) =>
      /<(Artefact|Theorem)\b/.test(text(file)),
    ),
  };
  test.each(Object.entries(places))("%s", (_, found) => {
    expect(found).toEqual(REGISTRY);
  });

  const withExtended: Record<string, string[]> = {
    "the experiments": names("src/compute/experiments/*.ts", exporting("experiment")),
    "the experiments that are registered": Object.keys(EXPERIMENTS).toSorted(),
  };
  test.each(Object.entries(withExtended))("%s, those of the extended tier included", (_, found) => {
    expect(found).toEqual(EXPERIMENT_IDS);
  });

  const afterARun: Record<string, string[]> = {
    "the results": names("data/results/*.json"),
    "the seals": names("data/seals/*.json"),
    "the provenance files": names("data/provenance/*.json"),
  };
  test.each(Object.entries(afterARun))("%s, but for what is named as not yet run", (_, found) => {
    expect(found).toEqual(COMPUTED_IDS);
  });
});

test("a result, its seal and its paper file say themselves which artefact they are of", () => {
  for (const file of globSync("data/{paper,results,seals,provenance}/*.json"))
    if (!file.endsWith("/statements.json"))
      expect(JSON.parse(text(file)), file).toHaveProperty("artefact", basename(file, ".json"));
});

describe("every path that a prose file names exists", () => {
  test.each(["README.md", "ARCHITECTURE.md", "CHANGELOG.md"])("%s", (file) => {
    expect(pathsNamedIn(text(file)).filter((path) => !exists(path))).toEqual([]);
  });
});

/** What a build or a run makes; a fresh clone does not have it. */
const MADE = /^(dist|reports|node_modules|\.cache|\.astro)\b/;

/** Paths in backticks, in link targets, and in what is given to commands. */
function pathsNamedIn(markdown: string): string[] {
  const quoted = [...markdown.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code!.split(/\s+/));
  const linked = [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
  const looksLikePath = /^\.?[\w-]+(?:\/[\w.*[\]-]+)+\/?$|^[\w-]+\.(?:md|json|ts|js|mjs|cff)$/;
  return [...quoted.filter((word) => looksLikePath.test(word)), ...linked].filter(
    (path) => !path.includes(":") && !MADE.test(path),
  );
}

/** Whether a path is there; a name in capitals, `data/results/ARTEFACT.json`, stands for any. */
function exists(path: string): boolean {
  const pattern = path.replaceAll(/\b(ARTEFACT|CASE|FILE|ID|GATE)\b/g, "*");
  return pattern.includes("*") ? globSync(pattern).length > 0 : existsSync(path);
}

describe("the paper's statements", () => {
  const count = (kind: string, ids: string[]) => ids.map((id) => `${kind}-${id}`);
  test("are all there: definitions, problem, theorems, corollaries, propositions and the rest", () => {
    expect(STATEMENTS.map(({ id }): string => id).toSorted()).toEqual(
      [
        "definition-1",
        "problem-1",
        ...count("theorem", ["3-1", "3-2", "3-3", "3-4", "3-5", "3-6", "c-1", "c-2", "c-3"]),
        ...count("corollary", ["1", "2"]),
        ...count("proposition", ["1", "2", "3", "4", "5", "6"]),
        ...count("observation", ["1", "2", "3", "4"]),
        ...count("construction", ["1", "2", "3"]),
      ].toSorted(),
    );
  });

  test("have a home for each of the paper's 29 equations, and show it there", () => {
    const numbers = STATEMENTS.flatMap(({ equations }): readonly number[] => equations);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
    for (const { id, equations } of STATEMENTS) {
      const shown = [...text(`src/pages/${id}.astro`).matchAll(/<Equation\s+number=\{(\d+)\}/g)];
      expect(
        shown.map(([, number]) => Number(number)).toSorted((a, b) => a - b),
        id,
      ).toEqual([...equations]);
    }
  });

  test("name rows of the ledger that say what they say", () => {
    const { statements } = JSON.parse(text("data/paper/statements.json")) as {
      statements: { id: string }[];
    };
    const rows = new Set(statements.map(({ id }) => id));
    const named = STATEMENTS.flatMap(({ claims }): readonly string[] => claims);
    expect(named.filter((id) => !rows.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test("rest on statements that are there, and never on themselves through others", () => {
    const uses = new Map<string, readonly string[]>(STATEMENTS.map((s) => [s.id, s.uses]));
    const reaches = (from: string): string[] =>
      (uses.get(from) ?? expect.unreachable(from)).flatMap((id) => [id, ...reaches(id)]);
    for (const { id } of STATEMENTS) expect(reaches(id), id).not.toContain(id);
  });
});

test("no source file is longer than 300 lines, nor ARCHITECTURE.md than 120", () => {
  const sources = globSync("{src,tests}/**/*.{ts,astro,css,js,mjs}");
  expect(sources.length).toBeGreaterThan(100);
  const long = (files: string[], limit: number) =>
    files.filter((file) => text(file).trimEnd().split("\n").length > limit);
  expect(long(sources, 300)).toEqual([]);
  expect(long(["ARCHITECTURE.md"], 120)).toEqual([]);
});

test("no file of the site or the computation is written with a default export", () => {
  expect(globSync("{src,tests}/**/*.ts").filter((f) => /^export default/m.test(text(f)))).toEqual(
    [],
  );
});
