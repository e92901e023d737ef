import { expect, test } from "vitest";
import {
  focusOn,
  partsOf,
  withHubs,
  type Graph,
  type GraphEdge,
  type GraphNode,
} from "../../../../src/components/graph/graph.ts";

const node = (id: string): GraphNode => ({
  ...{ id, kind: "artefact", name: id, title: "", page: `/${id}/`, status: null, verdict: null },
});
const edge = (from: string, to: string, kind: GraphEdge["kind"] = "statement"): GraphEdge => ({
  ...{ from, to, kind },
});
const graph = (ids: string, edges: GraphEdge[]): Graph => ({
  nodes: [...ids].map(node),
  edges,
});
const ids = ({ nodes }: Graph) => nodes.map(({ id }) => id).join("");

test("the focus on a node is what it rests on and what rests on it, however far, and no cousins", () => {
  const whole = graph("abcdxy", [
    ...[edge("a", "b"), edge("b", "c"), edge("c", "d")],
    ...[edge("a", "x"), edge("y", "d")],
  ]);
  expect(ids(focusOn(whole, "c"))).toBe("abcd");
  expect(ids(focusOn(whole, "a"))).toBe("abcdx");
  expect(focusOn(whole, "c").edges).toHaveLength(3);
  expect(ids(focusOn(whole, "y"))).toBe("dy");
});

test("several nodes that use the same six runs or more have them through one hub", () => {
  const runs = (to: string) => [..."abcdef"].map((from) => edge(from, to, "runs"));
  const hubbed = withHubs(graph("abcdefxy", [...runs("x"), ...runs("y")]), (n) => `${n} sources`);
  expect(hubbed.nodes.at(-1)).toMatchObject({ kind: "hub", name: "6 sources" });
  expect(hubbed.edges).toHaveLength(6 + 2);
  const one = graph("abcdefx", runs("x"));
  expect(withHubs(one, String).edges).toEqual(one.edges);
});

test("the parts of a graph are what no line joins, the largest first, each with its own lines", () => {
  const parts = partsOf(graph("abcdef", [edge("e", "b"), edge("d", "f"), edge("c", "e")]));
  expect(parts.map(ids)).toEqual(["bce", "df", "a"]);
  expect(parts.map(({ edges }) => edges.length)).toEqual([2, 1, 0]);
});
