import type { Check, Claim, ClaimPart } from "../schemas/claim.ts";

/** `T4.-0.7`, and the row of the results it is about. */
const ROWS = Array.from({ length: 21 }, (_, i) => {
  const bias = (i - 10) / 10;
  return { i, bias, id: `T4.${bias < 0 ? "-" : "+"}${Math.abs(bias).toFixed(1)}` };
});
type Row = (typeof ROWS)[number];

/** Rows whose printed margin is 0 to six decimals: all vectors of a side have collapsed. */
const COLLAPSED = [-1, -0.9, -0.8];
/** Where the printed gaps change slowly enough with the unstated size to compare them at another. */
const COMPARABLE = ({ bias }: Row) => bias >= -0.7 && bias <= 0.8;

const GAP = "the gap 2m";
const hundred = ({ i }: Row, name: string) => `table-4/b${i}.${name}`;
const thousand = ({ i }: Row, name: string) => `table-4-extended/b${i}.${name}`;

/** A printed margin of 0: none of ours but rounding. */
const noGap = (metric: string): Check[] =>
  ([-1, 1] as const).map((side) => ({
    type: "compare",
    metric,
    op: side < 0 ? ">" : "<",
    bound: side * 1e-5,
    because: "0 to six printed decimals; float32 rounds an inner product near 1 by up to 6e-8",
  }));

/** At the size of the paper's other synthetic experiments. */
function atHundred(row: Row): ClaimPart[] {
  if (COLLAPSED.includes(row.bias)) return [];
  const sign: ClaimPart = {
    label: "N = 100, d = 10: the vectors separate",
    printed: {
      type: "compare",
      metric: hundred(row, "gap.mean"),
      op: ">",
      bound: 0,
      because: "an order, so no tolerance",
    },
    failing: "inconclusive",
  };
  if (!COMPARABLE(row)) return [sign];
  const value: ClaimPart = {
    label: "N = 100, d = 10: the size of the gap",
    corrected: {
      reading: GAP,
      rule: {
        type: "near",
        metric: hundred(row, "gap.mean"),
        paper: `${row.id}.margin`,
        absolute: 0.05,
        because:
          "the paper states no N, d or number of steps here: a likeness is all that another size can show",
      },
    },
    failing: "inconclusive",
  };
  return [sign, value];
}

/** At the size that the printed losses point to, to the step at which the gradient has vanished. */
function atThousand(row: Row): ClaimPart[] {
  const at = (label: string, rest: Pick<ClaimPart, "printed" | "corrected">): ClaimPart => ({
    label: `N = 1,000, d = 20: ${label}`,
    ...rest,
    failing: "inconclusive",
  });
  const collapsed = COLLAPSED.includes(row.bias);
  const margin: Check = {
    type: "near",
    metric: thousand(row, "gap"),
    paper: `${row.id}.margin`,
    absolute: collapsed ? 1e-5 : 0.01,
    because: collapsed
      ? "0 to six printed decimals; float32 rounds an inner product near 1 by up to 6e-8"
      : "one run each, of unknown seed: the 0.01 that table 3 allows",
  };
  return [
    at("inverse temperature", {
      printed: {
        type: "near",
        metric: thousand(row, "temperature"),
        paper: `${row.id}.temperature`,
        relative: 0.02,
        because: "one run each, of unknown seed, and stops known to within two per cent of a step",
      },
    }),
    at(
      collapsed ? "no gap" : "the gap",
      collapsed
        ? { printed: { type: "all", checks: [margin, ...noGap(thousand(row, "gap"))] } }
        : { corrected: { reading: GAP, rule: margin } },
    ),
    at("loss", {
      printed: {
        type: "near",
        metric: thousand(row, "loss"),
        paper: `${row.id}.loss`,
        absolute: 1e-6,
        relative: 0.1,
        because: "a unit of the last printed digit, or what two per cent of t make of the loss",
      },
    }),
  ];
}

const margins = ROWS.map(({ id }) => `${id}.margin`);
const largest = (id: string): Check => ({
  type: "largest-printed",
  paper: `${id}.margin`,
  over: margins.filter((other) => other !== `${id}.margin`),
  because: "the printed column itself: an order, so no tolerance",
});
const [seven, eight] = [ROWS[17]!, ROWS[18]!];

/** Column heads and captions are judged on the row that strains them most. */
const underCap = (times: number): Check => ({
  type: "compare",
  metric: "table-4/margin-cap",
  op: ">=",
  bound: { paper: `${eight.id}.margin`, times },
  because: "Theorem 3.4, summed: m <= N / (2 (N - 1)), 0.505 for a hundred pairs and less for more",
});

/** Table 4: where training with a fixed relative bias ends. */
export const claims: Claim[] = [
  ...ROWS.map((row): Claim => ({
    id: row.id,
    runs: [{ metric: hundred(row, "runs"), equals: 5 }],
    ours: { metric: thousand(row, "gap") },
    paper: `${row.id}.margin`,
    parts: [...atHundred(row), ...atThousand(row)],
  })),
  {
    id: "T4.arg",
    parts: [
      {
        label: "in the printed column",
        printed: largest(seven.id),
        corrected: { reading: "0.8, where the column is largest", rule: largest(eight.id) },
      },
    ],
  },
  {
    id: "T4.cap",
    ours: { metric: "table-4/margin-cap" },
    paper: `${eight.id}.margin`,
    parts: [
      {
        label: "not above what Theorem 3.4 allows a margin",
        printed: underCap(1),
        corrected: { reading: "gaps 2m", rule: underCap(0.5) },
      },
    ],
  },
];
