import type { Verdict } from "../../compute/schemas/claim.ts";
import type { PaperStatement } from "../../compute/statements.ts";

/** A statement, an artefact with its experiment, an extended experiment, or runs that many share. */
export interface GraphNode {
  id: string;
  kind: "statement" | "artefact" | "extended" | "hub";
  name: string;
  title: string;
  /** Site-relative page; null for a hub. */
  page: string | null;
  /** What the paper does for a statement; null for anything else. */
  status: PaperStatement["status"] | null;
  /** The worst verdict of its claims; null where it has none. */
  verdict: Verdict | null;
}

/** `to` rests on `from`: as a statement, by numbers its claims are judged by, or by shared runs. */
export interface GraphEdge {
  from: string;
  to: string;
  kind: "statement" | "evidence" | "runs";
}

export interface Graph {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/** A node with all that it rests on and all that rests on it, however far. */
export function focusOn({ nodes, edges }: Graph, id: string): Graph {
  const reach = (from: "from" | "to", to: "from" | "to") => {
    const seen = new Set([id]);
    for (const at of seen) for (const edge of edges) if (edge[from] === at) seen.add(edge[to]);
    return seen;
  };
  const up = reach("to", "from");
  const down = reach("from", "to");
  return {
    nodes: nodes.filter((node) => up.has(node.id) || down.has(node.id)),
    edges: edges.filter(
      ({ from, to }) => (up.has(from) && up.has(to)) || (down.has(from) && down.has(to)),
    ),
  };
}

/** Nodes that share at least this many sources of runs have them through one node between. */
const MANY = 6;

/**
 * The same graph with a hub where several nodes share the runs of the same many others: `nameOf`
 * names it by the number of its sources.
 */
export function withHubs({ nodes, edges }: Graph, nameOf: (sources: number) => string): Graph {
  const sources = new Map<string, string[]>();
  for (const { from, to, kind } of edges)
    if (kind === "runs") sources.set(to, [...(sources.get(to) ?? []), from]);
  const groups = new Map<string, string[]>();
  for (const [to, from] of sources)
    if (from.length >= MANY)
      groups.set(from.join(" "), [...(groups.get(from.join(" ")) ?? []), to]);
  const hubs = [...groups]
    .filter(([, users]) => users.length > 1)
    .map(([key, users], i) => ({ id: `runs-${i + 1}`, from: key.split(" "), users }));
  const kept = edges.filter(
    ({ from, to, kind }) =>
      kind !== "runs" || !hubs.some((hub) => hub.users.includes(to) && hub.from.includes(from)),
  );
  return {
    nodes: [...nodes, ...hubs.map(({ id, from }) => hubNode(id, nameOf(from.length)))],
    edges: [
      ...kept,
      ...hubs.flatMap(({ id, from, users }): GraphEdge[] => [
        ...from.map((source): GraphEdge => ({ from: source, to: id, kind: "runs" })),
        ...users.map((user): GraphEdge => ({ from: id, to: user, kind: "runs" })),
      ]),
    ],
  };
}

const hubNode = (id: string, name: string): GraphNode => ({
  ...{ id, name, kind: "hub", title: "", page: null, status: null, verdict: null },
});

/** The parts of a graph that no line joins, the largest first. */
export function partsOf({ nodes, edges }: Graph): Graph[] {
  const parts = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set([id])]));
  for (const { from, to } of edges) {
    const [one, other] = [parts.get(from)!, parts.get(to)!];
    if (one === other) continue;
    for (const id of other) parts.set(id, one.add(id));
  }
  return [...new Set(parts.values())]
    .sort((a, b) => b.size - a.size)
    .map((part) => ({
      nodes: nodes.filter(({ id }) => part.has(id)),
      edges: edges.filter(({ from }) => part.has(from)),
    }));
}
