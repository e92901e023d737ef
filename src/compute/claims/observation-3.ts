import type { Claim } from "../schemas/claim.ts";

const ours = (name: string) => `observation-3/${name}`;

const never = (label: string, name: string, because: string): Claim["parts"][number] => ({
  label,
  printed: { type: "compare", metric: ours(name), op: "<=", bound: 0, because },
});

/** Observation 3: the loss lies between its largest term and N² times that. */
export const claims: Claim[] = [
  {
    id: "A03",
    runs: [{ metric: ours("draws"), equals: 1000 }],
    ours: { metric: ours("upper.closest") },
    parts: [
      never("never negative", "negative", "an inequality, so not one exception"),
      never(
        "at least its largest term",
        "lower.violations",
        "adding a term that is not negative never rounds below the others: no tolerance",
      ),
      never(
        "at most N² times that term",
        "upper.violations",
        "draws that meet the bound are among them, and a sum of N² terms is rounded: an excess is counted from 1e-12 of the loss on",
      ),
    ],
  },
];
