import type { Check, Claim } from "../schemas/claim.ts";

const ours = (name: string) => `proposition-4/${name}`;

const outside = (kind: string): Check => ({
  type: "compare",
  metric: ours(`${kind}.least`),
  op: ">",
  bound: 1e-6,
  because:
    "a distance from the cone of 1e-6 is far above the 1e-12 to which least squares finds it",
});
const bounded = (kind: string): Check => ({
  type: "compare",
  metric: ours(`${kind}.least-excess`),
  op: ">=",
  bound: -1e-12,
  because:
    "the distance is at least ⟨U_i,V_i⟩, since V_i has length 1 and no positive product with the cone; 1e-12 is rounding",
});

const KINDS = {
  random: "at random",
  tight: "with the signs only just",
  "construction-3": "Construction 3",
};

/** Proposition 4: every U keeps its distance from the cone of the others. */
export const claims: Claim[] = [
  {
    id: "A36",
    runs: [{ metric: ours("draws"), equals: 708 }],
    ours: { metric: ours("random.least"), n: ours("random.vectors") },
    parts: Object.entries(KINDS).map(([kind, label]) => ({
      label,
      printed: { type: "all" as const, checks: [outside(kind), bounded(kind)] },
    })),
  },
];
