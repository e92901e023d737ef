import type { Check, Claim } from "../schemas/claim.ts";
import type { Expression } from "../schemas/expression.ts";
import { order } from "./arithmetic-checks.ts";
import { ofSize } from "./siglip-models.ts";
import { all } from "./violations.ts";

const large = (of: "positive" | "negative") => ofSize(2, "so400m", of);
const rest = (of: "positive" | "negative") => [...ofSize(2, "large", of), ...ofSize(2, "base", of)];
const spread = (points: Expression[]): Expression => ({
  difference: [{ greatest: points }, { least: points }],
});

/** Along one axis the clusters are further apart than twice what either is wide. */
const apart = (of: "positive" | "negative"): Check =>
  order(
    { difference: [{ least: large(of) }, { greatest: rest(of) }] },
    ">",
    { product: [2, { greatest: [spread(large(of)), spread(rest(of))] }] },
    "two clusters, whatever the method: on each axis apart by more than twice their width, so that every point is nearer to all of its own than to any of the other",
  );

/** Figure 7: eight models by their mean inner products. */
export const claims: Claim[] = [
  { id: "F07", parts: [{ printed: all(apart("positive"), apart("negative")) }] },
];
