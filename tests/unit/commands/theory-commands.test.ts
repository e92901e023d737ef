import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { cli } from "./run-cli.ts";

function file(text: string): string {
  const path = join(temporaryFolder(), "input");
  writeFileSync(path, text);
  return path;
}

const OCTAHEDRON = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
];

it("constellation reports margin, region, retrieval, gap and bounds of two modalities", () => {
  const { status, stdout } = cli(
    "constellation",
    file(JSON.stringify({ U: OCTAHEDRON, V: OCTAHEDRON })),
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    n: 6,
    dim: 3,
    margin: 0.5,
    relativeBiasStar: 0.5,
    isConstellation: true,
    region: { alignment: 0, spread: 0, inside: true, exponential: false, gapWedge: false },
    retrieval: { forward: 1, backward: 1, unique: true },
    gap: { signs: false, guaranteed: false, separable: false, hyperplane: null },
    bounds: { marginAtAnyBias: 0.6, marginAtThisBias: 0.5, alpha: 0 },
  });
});

it("constellation takes one set of vectors through Construction 1 and finds its gap", () => {
  const { stdout } = cli(
    "constellation",
    file(JSON.stringify({ X: OCTAHEDRON, delta: 0.8, phi: 0 })),
  );
  const report = JSON.parse(stdout) as {
    dim: number;
    margin: number;
    relativeBiasStar: number;
    region: object;
    gap: { hyperplane: { separated: number; leastU: number } };
  };
  expect(report.dim).toBe(5);
  expect(report.margin).toBeCloseTo(0.32, 12);
  expect(report.relativeBiasStar).toBeCloseTo(-0.04, 12);
  expect(report.region).toMatchObject({ inside: true, gapWedge: true });
  expect(report.gap).toMatchObject({ signs: true, guaranteed: false, separable: true });
  expect(report.gap.hyperplane.separated).toBe(6);
  expect(report.gap.hyperplane.leastU).toBeCloseTo(0.6, 12);
});

it("constellation takes vectors whose coordinates were rounded to six decimals", () => {
  const rounded = [
    [0.577346, 0.577346, 0.577346],
    [-0.577346, -0.577346, -0.577346],
  ];
  const { status, stdout } = cli("constellation", file(JSON.stringify({ U: rounded, V: rounded })));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ n: 2, dim: 3 });
});

it("vectors that are no constellation are described without bounds on their size", () => {
  const { stdout } = cli("constellation", file('{"U": [[1, 0], [0, 1]], "V": [[0, 1], [1, 0]]}'));
  expect(JSON.parse(stdout)).toMatchObject({
    margin: -0.5,
    isConstellation: false,
    retrieval: { forward: 0, backward: 0, unique: false },
    bounds: { alpha: null, logLargestN: null },
  });
});

it.each([
  ['{"U": [[1, 0], [0.5, 0]], "V": [[1, 0], [0, 1]]}', /\$\.U\[1\]: not a unit vector.*0\.5/],
  ['{"U": [[1, 0], [0]], "V": [[1, 0], [0, 1]]}', /\$\.U\[1\]: expected 2 numbers.*got 1/],
  ['{"U": [[1, 0], [0, NaN]], "V": [[1, 0], [0, 1]]}', /\$\.U\[1\]\[1\]: expected a finite number/],
  ['{"U": [[1, 0], [-Infinity, 0]], "V": [[1, 0], [0, 1]]}', /\$\.U\[1\]\[0\]: expected a finite/],
  ['{"U": [[1, 0], [0, 1]], "V": [[1, 0], [1e999, 0]]}', /\$\.V\[1\]\[0\]: expected a finite/],
  ['{"U": [[1, 0]], "V": [[1, 0]]}', /\$\.U: expected at least 2 rows/],
  ['{"U": [[1, 0], [0, 1]], "V": [[1], [1]]}', /\$\.V\[0\]: expected 2 numbers, as row 0 of U/],
  ['{"U": [[1, 0], [0, 1]], "V": [[1, 0], [0, 1], [1, 0]]}', /\$\.V: expected 2 rows.*got 3/],
  [
    '{"X": [[1, 0], [0, 1]], "delta": 0.9, "phi": 0.9}',
    /\$\.phi: delta\^2 \+ phi\^2 is more than 1/,
  ],
  ['{"X": [[1, 0], [0, 1]], "detla": 0.9}', /"detla"/],
  ['{"U": [[1, 0]', /malformed JSON/],
])("constellation refuses %s, naming the row", (text, message) => {
  const { status, stderr, stdout } = cli("constellation", file(text));
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stdout).toBe("");
});

it("two-distance reports the pentagon from graph6, from edges and from a file alike", () => {
  const fromText = cli("two-distance", "DUW");
  expect(fromText.status).toBe(0);
  const { edgesLonger } = JSON.parse(fromText.stdout) as {
    edgesLonger: { ratio: number; spherical: { dim: number; alpha: number } };
  };
  expect(edgesLonger.ratio).toBeCloseTo(1.618033988749895, 12);
  expect(edgesLonger.spherical.dim).toBe(2);
  expect(edgesLonger.spherical.alpha).toBeCloseTo(0.30901699437494745, 12);
  expect(cli("two-distance", file("DUW\n")).stdout).toBe(fromText.stdout);

  const fromEdges = cli("two-distance", file("5\n0 1\n1 2\n2 3\n3 4\n0 4\n"));
  expect(JSON.parse(fromEdges.stdout)).toMatchObject({
    n: 5,
    edges: 5,
    edgesLonger: { muMultiplicity: 2, lambda2Multiplicity: 2, affineDimension: 2 },
  });
});

it("two-distance says when a graph is none, and has no ratio for a complete one", () => {
  const { stdout } = cli("two-distance", "0-1,1-2,0-2");
  expect(JSON.parse(stdout)).toMatchObject({
    edgesLonger: { ratio: null, affineDimension: 2, spherical: null },
  });
});

it.each([
  ["D!", /invalid graph6: character "!" at place 2/],
  ["DU", /invalid graph6: 5 vertices need 3 characters, not 2/],
  ["0-1,1-1", /invalid edge list: entry 2, "1-1": a loop/],
  ["none.txt", /missing graph file: none\.txt/],
  ["@", /invalid number of vertices: 1[^]*2 to 600/],
  ["601", /invalid number of vertices: 601/],
])("two-distance refuses %s with a word on what to do", (graph, message) => {
  const { status, stderr, stdout } = cli("two-distance", graph);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr).toContain("vertices count from 0");
  expect(stdout).toBe("");
});
