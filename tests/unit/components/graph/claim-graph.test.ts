import { expect, test } from "vitest";
import { experimentImports } from "../../../../src/components/graph/experiment-sources.ts";
import { placed } from "../../../../src/components/graph/layout.ts";
import type { Graph, GraphNode } from "../../../../src/components/graph/graph.ts";
import { claimGraphSvg } from "../../../../src/components/figures/claim-graph.ts";
import { ARTEFACTS } from "../../../../src/compute/artefacts.ts";

test("an experiment builds on those whose code it reaches, and no further than the first", () => {
  const sources = {
    "x/a.ts": 'import { runs } from "./shared/runs.ts";',
    "x/shared/runs.ts": 'import { cell } from "../b.ts";',
    "x/b.ts": 'import { other } from "./c.ts";',
    "x/c.ts": "export const other = 1;",
  };
  const found = experimentImports((id) => ["a", "b", "c"].includes(id), sources, "x/");
  expect(Object.fromEntries(found)).toEqual({ a: ["b"], b: ["c"], c: [] });
});

test("the experiments as they are: Figure 9 goes on from the runs of Figure 8", () => {
  const ids: readonly string[] = ARTEFACTS.map(({ id }) => id);
  expect(experimentImports((id) => ids.includes(id)).get("figure-9")).toEqual(["figure-8"]);
});

const node = (id: string, title: string): GraphNode => ({
  ...{ id, kind: "statement", name: id, title, page: `/${id}/` },
  ...{ status: "proved", verdict: "corrected" },
});
const graph: Graph = {
  nodes: [node("a", "One & <two>"), node("b", "Three")],
  edges: [{ from: "a", to: "b", kind: "statement" }],
};

test("what is used stands left of what uses it, the same every time", () => {
  const [a, b] = placed(graph).nodes;
  expect(a!.x).toBeLessThan(b!.x);
  expect(placed(graph)).toEqual(placed(graph));
});

test("boxes are named links, with text that cannot break the markup, and both marks", () => {
  const svg = claimGraphSvg(placed(graph), {
    ...{ id: "g", title: "Graph", description: "Two", linkTo: (page) => `/base${page}` },
    ...{ wordsOf: () => "proved", focus: "b" },
  });
  expect(svg).toContain('href="/base/a/" aria-label="a One &amp; &lt;two>; proved"');
  expect(svg.match(/class="node statement focus"/g)).toHaveLength(1);
  expect(svg.match(/class="status-mark"/g)).toHaveLength(2);
  expect(svg.match(/class="corrected"/g)).toHaveLength(2);
  expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|black/);
});

test("every artefact's title fits the three lines of its box", () => {
  for (const { id, title } of ARTEFACTS) {
    const svg = claimGraphSvg(placed({ nodes: [node(id, title)], edges: [] }), {
      ...{ id, title, description: "", linkTo: String, wordsOf: () => "" },
    });
    expect(svg.match(/<text /g)!.length, title).toBeLessThanOrEqual(1 + 3);
  }
});
