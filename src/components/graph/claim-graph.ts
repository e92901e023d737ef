import { ARTEFACTS, EXTENDED } from "../../compute/artefacts.ts";
import { STATEMENTS, type PaperStatement, type StatementId } from "../../compute/statements.ts";
import { inputsOf, ownerOf } from "../claim-links.ts";
import { claimsOf, worstVerdict } from "../ledger-view.ts";
import { shortName } from "../short-name.ts";
import { standingOf } from "../standing.ts";
import { experimentImports } from "./experiment-sources.ts";
import { withHubs, type Graph, type GraphEdge, type GraphNode } from "./graph.ts";

/** Another paper's claims, and corrections that touch everything, would hide the paper's own. */
const APART = ["errata", "unicon", "two-distance"];

const statements: GraphNode[] = STATEMENTS.map((statement: PaperStatement) => ({
  ...{ id: statement.id, kind: "statement", name: statement.name, title: statement.title },
  page: `/${statement.id}/`,
  status: statement.status,
  verdict: standingOf(statement.id as StatementId).verdict,
}));

const artefacts: GraphNode[] = ARTEFACTS.filter(
  ({ id, kind }) => kind !== "statement" && !APART.includes(id),
).map(({ id, title }) => {
  const claims = claimsOf(id);
  const verdict = claims.length > 0 ? worstVerdict(claims) : null;
  return {
    ...{ id, kind: "artefact", name: shortName(id), title },
    ...{ page: `/${id}/`, status: null, verdict },
  };
});

const extended: GraphNode[] = EXTENDED.map((id) => {
  const of = ownerOf(id);
  return {
    ...{
      id,
      kind: "extended",
      name: `${shortName(of)}, ${id.slice(of.length + 1).replaceAll("-", " ")}`,
      title: "hours of computation",
    },
    ...{ page: `/${of}/`, status: null, verdict: null },
  };
});

const nodes = [...statements, ...artefacts, ...extended];
const known = new Set(nodes.map(({ id }) => id));

const edges: GraphEdge[] = [
  ...STATEMENTS.flatMap(({ id, uses }) =>
    uses.map((used): GraphEdge => ({ from: used, to: id, kind: "statement" })),
  ),
  ...nodes.flatMap(({ id }) =>
    [...new Set(claimsOf(id).flatMap((claim) => inputsOf(claim).results))]
      .filter((from) => from !== id && known.has(from))
      .map((from): GraphEdge => ({ from, to: id, kind: "evidence" })),
  ),
  ...[...experimentImports((id) => known.has(id))].flatMap(([to, sources]) =>
    sources.map((from): GraphEdge => ({ from, to, kind: "runs" })),
  ),
];

/** What rests on what: statements, artefacts with their experiments, and the longer experiments. */
export const claimGraph: Graph = withHubs(
  { nodes, edges: acyclic(edges) },
  (sources) => `runs of ${sources} artefacts`,
);

/**
 * Of two nodes that rest on one another, numbers count for more than shared runs; where both are
 * judged by numbers of the other, the first in the paper's order leads.
 */
function acyclic(all: readonly GraphEdge[]): GraphEdge[] {
  const place = new Map(nodes.map(({ id }, i) => [id, i]));
  const leads = (edge: GraphEdge, other: GraphEdge) =>
    edge.kind === other.kind ? place.get(edge.from)! < place.get(edge.to)! : other.kind === "runs";
  return all.filter((edge) => {
    const back = all.filter(({ from, to }) => from === edge.to && to === edge.from);
    return back.every((other) => leads(edge, other));
  });
}
