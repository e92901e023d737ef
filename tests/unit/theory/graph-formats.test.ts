import { describe, expect, it, test } from "vitest";
import { parseEdgeList } from "../../../src/compute/theory/edge-list.ts";
import { complement, graphOf, type Graph } from "../../../src/compute/theory/graph.ts";
import { parseGraph6 } from "../../../src/compute/theory/graph6.ts";

const edgesOf = ({ n, adjacency }: Graph) =>
  Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: n }, (_, j) => j)
      .filter((j) => i < j && adjacency[i * n + j] === 1)
      .map((j) => `${i}-${j}`),
  );

describe("graph6", () => {
  it("reads McKay's example, the path and the pentagon, with or without a header", () => {
    // From the description of the format: 5 vertices, edges 0-2, 0-4, 1-3, 3-4.
    expect(edgesOf(parseGraph6("DQc"))).toEqual(["0-2", "0-4", "1-3", "3-4"]);
    expect(edgesOf(parseGraph6(">>graph6<<DQc\n"))).toEqual(["0-2", "0-4", "1-3", "3-4"]);
    expect(edgesOf(parseGraph6("Bw"))).toEqual(["0-1", "0-2", "1-2"]);
    expect(parseGraph6("?")).toEqual({ n: 0, adjacency: new Uint8Array(0) });
  });

  it("reads more than 62 vertices from the longer form", () => {
    const empty = parseGraph6(`~?@?${"?".repeat(336)}`);
    expect(empty.n).toBe(64);
    expect(edgesOf(empty)).toEqual([]);
  });

  it.each([
    ["", "invalid graph6: empty"],
    ["D!c", 'invalid graph6: character "!" at place 2'],
    ["DQ", "invalid graph6: 5 vertices need 3 characters, not 2"],
    ["DQcc", "invalid graph6: 5 vertices need 3 characters, not 4"],
    ["DQd", "invalid graph6: padding that is not 0"],
    [":Fa@x^", 'invalid graph6: ":" begins sparse6 or digraph6'],
    ["~~?????", "invalid graph6: number of vertices"],
  ])("%j is refused", (text, message) => {
    expect(() => parseGraph6(text)).toThrow(message);
  });
});

describe("an edge list", () => {
  it("has an edge per line or comma, comments, and isolated vertices by their number", () => {
    expect(edgesOf(parseEdgeList("0-1,1-2"))).toEqual(["0-1", "1-2"]);
    const graph = parseEdgeList("# a path\n4\n0 1\n 1 2 # and on\n\n");
    expect(graph.n).toBe(4);
    expect(edgesOf(graph)).toEqual(["0-1", "1-2"]);
  });

  it.each([
    ["", "invalid edge list: empty"],
    ["0 1\n1 x", 'invalid edge list: entry 2, "1 x": expected two vertices, as in 0 1'],
    ["0 1 2", 'invalid edge list: entry 1, "0 1 2": expected two vertices, as in 0 1'],
    ["0-1,2-2", 'invalid edge list: entry 2, "2-2": a loop'],
    ["0-1,1-0", 'invalid edge list: entry 2, "1-0": given twice'],
    ["3\n0 3", 'invalid edge list: entry 2, "0 3": vertices are 0 to 2'],
    ["0 3\n3", "invalid edge list: vertex 3 of 3"],
    ["3\n4", 'invalid edge list: entry 2, "4": the number of vertices is given twice'],
    ["0 99999", 'invalid edge list: entry 1, "0 99999": vertices are 0 to 9999'],
  ])("%j is refused", (text, message) => {
    expect(() => parseEdgeList(text)).toThrow(message);
  });
});

test("the complement has the other pairs, and no loops", () => {
  const graph = graphOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(edgesOf(complement(graph))).toEqual(["0-2", "0-3", "1-3"]);
  expect(complement(complement(graph))).toEqual(graph);
  expect(() => graphOf(2, [[0, 2]])).toThrow("invalid edge: 0 2");
});
