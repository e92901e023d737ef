import { instance } from "@viz-js/viz";
import { partsOf, type Graph, type GraphEdge, type GraphNode } from "./graph.ts";

/** A graph with places, in pixels from the upper left corner. */
export interface PlacedGraph {
  width: number;
  height: number;
  /** Centres of the boxes. */
  nodes: { node: GraphNode; x: number; y: number }[];
  /** Curves as path data, each from what is rested on to what rests on it. */
  edges: { edge: GraphEdge; path: string }[];
}

/** Boxes of one size, hubs of another, in pixels; Graphviz counts in inches of 72. */
export const BOX = { width: 150, height: 60 } as const;
export const HUB = { width: 116, height: 24 } as const;

const viz = await instance();

interface Drawn {
  bb: string;
  objects?: { name: string; pos: string }[];
  edges?: { pos: string; number: string }[];
}

/** Pixels between parts of a graph that no line joins. */
const APART = 28;

/**
 * Places a graph by Graphviz's `dot`, from left to right, and parts that no line joins one above the
 * other, the largest on top; the same graph always alike.
 */
export function placed(graph: Graph): PlacedGraph {
  const whole: PlacedGraph = { width: 0, height: 0, nodes: [], edges: [] };
  for (const part of partsOf(graph)) {
    const { width, height, nodes, edges } = placedPart(part, whole.height && whole.height + APART);
    whole.width = Math.max(whole.width, width);
    whole.height = height;
    whole.nodes.push(...nodes);
    whole.edges.push(...edges);
  }
  return whole;
}

/** One part that begins `top` pixels from above; the height is where it ends. */
function placedPart({ nodes, edges }: Graph, top: number): PlacedGraph {
  const drawn = viz.renderJSON({
    directed: true,
    graphAttributes: { rankdir: "LR", nodesep: 0.12, ranksep: 0.36, margin: 0 },
    nodeAttributes: { shape: "box", fixedsize: true, label: "" },
    edgeAttributes: { arrowhead: "none" },
    nodes: nodes.map(({ id, kind }) => {
      const { width, height } = kind === "hub" ? HUB : BOX;
      return { name: id, attributes: { width: width / 72, height: height / 72 } };
    }),
    edges: edges.map(({ from, to }, number) => ({ tail: from, head: to, attributes: { number } })),
  }) as Drawn;
  const [, , width, height] = drawn.bb.split(",").map(Number) as [number, number, number, number];
  const point = (text: string): [number, number] => {
    const [x, y] = text.split(",").map(Number) as [number, number];
    return [round(x), round(top + height - y)];
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    width: Math.ceil(width),
    height: top + Math.ceil(height),
    nodes: (drawn.objects ?? []).map(({ name, pos }) => {
      const [x, y] = point(pos);
      return { node: byId.get(name)!, x, y };
    }),
    edges: (drawn.edges ?? []).map(({ pos, number }) => ({
      edge: edges[Number(number)]!,
      path: curve(pos, point),
    })),
  };
}

/** Graphviz's spline, a start and then three points per Bézier curve, as path data. */
function curve(pos: string, point: (text: string) => [number, number]): string {
  const [start, ...rest] = pos
    .replace(/[es],\S+ /g, "")
    .split(" ")
    .map((text) => point(text).join(" "));
  return `M${start}C${rest.join(" ")}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
