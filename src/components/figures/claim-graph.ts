import { BOX, HUB, type PlacedGraph } from "../graph/layout.ts";
import type { GraphNode } from "../graph/graph.ts";
import { VERDICT_MARKS } from "../verdict-marks.ts";
import { STATUS_MARKS } from "../status-marks.ts";

/** How a graph is named to those who cannot see it, and how its nodes are linked and described. */
export interface GraphDrawing {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  /** The address of a node's page, with the site's base. */
  linkTo: (page: string) => string;
  /** The marks of a node in words. */
  wordsOf: (node: GraphNode) => string;
  /** The node the graph is drawn about. */
  focus?: string;
}

/** Letters that fit a line of a box. */
const LINE = 25;
const PAD = 8;

/** A placed graph as SVG: boxes are links; style sheets colour it by classes. */
export function claimGraphSvg(graph: PlacedGraph, drawing: GraphDrawing): string {
  const { id, title, description } = drawing;
  const [width, height] = [graph.width + 4, graph.height + 4];
  return (
    `<svg class="graph" viewBox="-2 -2 ${width} ${height}" width="${width}" height="${height}" role="group"` +
    ` aria-labelledby="${id}-title" aria-describedby="${id}-desc">` +
    `<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>` +
    graph.edges.map(({ edge, path }) => `<path class="edge ${edge.kind}" d="${path}"/>`).join("") +
    graph.nodes.map(({ node, x, y }) => box(node, x, y, drawing)).join("") +
    "</svg>"
  );
}

function box(node: GraphNode, x: number, y: number, drawing: GraphDrawing): string {
  const { width, height } = node.kind === "hub" ? HUB : BOX;
  const classes = ["node", node.kind, ...(node.id === drawing.focus ? ["focus"] : [])].join(" ");
  const at = `transform="translate(${x - width / 2} ${y - height / 2})"`;
  const frame = `<rect width="${width}" height="${height}" rx="${node.kind === "artefact" ? 12 : 2}"/>`;
  if (node.page === null)
    return `<g class="${classes}" ${at}>${frame}<text x="${width / 2}" y="16" text-anchor="middle">${escaped(node.name)}</text></g>`;
  const label = escaped(`${node.name} ${node.title}; ${drawing.wordsOf(node)}`);
  return (
    `<a class="${classes}" href="${drawing.linkTo(node.page)}" aria-label="${label}" ${at}>${frame}` +
    `<text class="name" x="${PAD}" y="16">${escaped(node.name)} </text>` +
    lines(node.title)
      .map((line, i) => `<text x="${PAD}" y="${29.5 + 12 * i}">${escaped(line)} </text>`)
      .join("") +
    marks(node, width) +
    "</a>"
  );
}

/** At the right of the name: what the paper does for a statement, then what the evidence says. */
function marks({ status, verdict }: GraphNode, width: number): string {
  const place = (right: number, scale: number) =>
    `transform="translate(${width - right} 5.5) scale(${scale})"`;
  const evidence =
    verdict === null
      ? ""
      : `<path class="${verdict}" ${place(21, 0.8)} fill-rule="evenodd" d="${VERDICT_MARKS[verdict]}"/>`;
  const proof =
    status === null
      ? ""
      : `<path class="status-mark" ${place(38, 0.8)} d="${STATUS_MARKS[status]}"/>`;
  return proof + evidence;
}

/** A title broken between words. */
function lines(title: string): string[] {
  return title.split(" ").reduce<string[]>((broken, word) => {
    const line = broken.at(-1);
    return line !== undefined && line.length + 1 + word.length <= LINE
      ? [...broken.slice(0, -1), `${line} ${word}`]
      : [...broken, word];
  }, []);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
