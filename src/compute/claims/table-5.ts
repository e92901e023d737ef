import type { Check, Claim, ClaimPart } from "../schemas/claim.ts";

const TEMPERATURES = [1, 3, 10, 30, 100];
const BIASES = Array.from({ length: 11 }, (_, i) => ({ i, b0: (2 * i - 10) / 10 }));
const idOf = (t0: number, b0: number) => `T5.${t0}/${b0 < 0 ? "-" : "+"}${Math.abs(b0).toFixed(1)}`;

interface Cell {
  id: string;
  t0: number;
  b0: number;
  /** `t10.b5` in the results. */
  name: string;
}
const CELLS: Cell[] = TEMPERATURES.flatMap((t0) =>
  BIASES.map(({ i, b0 }) => ({ id: idOf(t0, b0), t0, b0, name: `t${t0}.b${i}` })),
);
const cellOf = (t0: number, b0: number) => CELLS.find((c) => c.t0 === t0 && c.b0 === b0)!;

/** The printed gap is negative: all of the row t0 = 100, and the row t0 = 30 from b_rel = 0 on. */
const printedNegative = ({ t0, b0 }: Cell) => t0 === 100 || (t0 === 30 && b0 >= 0);
const RUNS = 3;
const GAP = "the gap 2m";
const hundred = ({ name }: Cell, what: string) => `table-5/${name}.${what}`;
const thousand = ({ name }: Cell, what: string) => `table-5-extended/${name}.${what}`;

const runs = (cell: Cell) => ({ metric: hundred(cell, "runs"), equals: RUNS });

function sign(cell: Cell, metric: string): Check {
  return {
    type: "compare",
    metric,
    op: printedNegative(cell) ? "<" : ">",
    bound: 0,
    because: "an order, so no tolerance",
  };
}

/** Between starts that separate and starts that do not, runs go either way. */
const someSeed = (cell: Cell): Check => ({
  type: "compare",
  metric: hundred(cell, "separated"),
  ...(printedNegative(cell)
    ? ({ op: "<", bound: RUNS } as const)
    : ({ op: ">", bound: 0 } as const)),
  because:
    "at t = 30 a cell goes either way with the seed: the printed sign must be among those of ours",
});

const near = (cell: Cell, metric: string, absolute: number, because: string): Check => ({
  type: "near",
  metric,
  paper: cell.id,
  absolute,
  because,
});
const nearAtHundred = (cell: Cell) =>
  near(
    cell,
    hundred(cell, "gap.mean"),
    0.06,
    "the paper states no N, d or number of steps here: a likeness is all that another size can show",
  );
const nearAtThousand = (cell: Cell) =>
  near(
    cell,
    thousand(cell, "gap"),
    0.02,
    "one run of unknown seed each, at a size that the paper does not state",
  );

/** Computed at N = 1,000 too: one row and one column. */
const atThousand = ({ t0, b0 }: Cell) => t0 === 10 || b0 === 0;

function partsOf(cell: Cell): ClaimPart[] {
  const failing = "inconclusive" as const;
  const parts: ClaimPart[] =
    cell.t0 === 30
      ? [{ label: "N = 100, d = 10: the sign, in some seed", printed: someSeed(cell), failing }]
      : [
          {
            label: "N = 100, d = 10: the sign",
            printed: sign(cell, hundred(cell, "gap.mean")),
            failing,
          },
        ];
  if (cell.t0 <= 10)
    parts.push({
      label: "N = 100, d = 10: the size of the gap",
      corrected: { reading: GAP, rule: nearAtHundred(cell) },
      failing,
    });
  if (atThousand(cell))
    parts.push(
      printedNegative(cell)
        ? {
            label: "N = 1,000, d = 20: the sign",
            printed: sign(cell, thousand(cell, "gap")),
            failing,
          }
        : {
            label: "N = 1,000, d = 20: the size of the gap",
            corrected: { reading: GAP, rule: nearAtThousand(cell) },
            failing,
          },
    );
  return parts;
}

const largest = (of: Cell, over: readonly Cell[]): Check => ({
  type: "largest-printed",
  paper: of.id,
  over: over.filter(({ id }) => id !== of.id).map(({ id }) => id),
  because: "the printed table itself: an order, so no tolerance",
});
const from = (low: number, high: number) => CELLS.filter(({ t0 }) => t0 >= low && t0 <= high);
const best = (row: number) => `table-5/t${row}.largest-gap`;

/** The margin of a configuration, whatever was trained, is at least this. */
const possible = (times: number): Check => ({
  type: "compare",
  metric: "table-5/least-margin",
  op: "<=",
  bound: { paper: cellOf(100, 1).id, times },
  because: "half the difference of two numbers of [-1, 1] lies in [-1, 1]",
});

const common = cellOf(10, 0);
const inTable3 = (absolute: number): Check => ({
  type: "near",
  metric: hundred(common, "gap.mean"),
  paper: "T3.2",
  absolute,
  because: "three seeds, whose standard deviation is a few thousandths: 0.02 is several of them",
});

/** Table 5: where training ends, by the inverse temperature and relative bias it starts from. */
export const claims: Claim[] = [
  ...CELLS.map((cell): Claim => ({
    id: cell.id,
    runs: [runs(cell)],
    ours: {
      metric: hundred(cell, "gap.mean"),
      n: hundred(cell, "runs"),
      interval: [hundred(cell, "gap.low"), hundred(cell, "gap.high")],
    },
    paper: cell.id,
    parts: partsOf(cell),
  })),
  {
    id: "T5.cap",
    ours: { metric: "table-5/least-margin" },
    paper: cellOf(100, 1).id,
    parts: [
      {
        label: "a margin that a configuration can have",
        printed: possible(1),
        corrected: { reading: GAP, rule: possible(0.5) },
      },
    ],
  },
  {
    id: "T5.best",
    runs: CELLS.map(runs),
    parts: [
      {
        label: "low t, in the printed table",
        printed: {
          type: "all",
          checks: [1, 3].map((t0) => largest(cellOf(t0, 0.8), from(10, 100))),
        },
      },
      {
        label: "b_rel = 0.6 in the row t = 10, in the printed table",
        printed: largest(cellOf(10, 0.6), from(10, 10)),
      },
      {
        label: "low t, in our runs",
        printed: {
          type: "all",
          checks: [10, 30, 100].map((row) => ({
            type: "compare",
            metric: best(1),
            op: ">=",
            bound: { metric: best(row) },
            because: "an order, so no tolerance",
          })),
        },
        failing: "inconclusive",
      },
    ],
  },
  {
    id: "T5/T3",
    runs: [runs(common)],
    ours: { metric: hundred(common, "gap.mean") },
    paper: common.id,
    parts: [
      {
        label: "one setting behind both",
        printed: {
          type: "all",
          checks: [
            inTable3(0.02),
            near(
              common,
              hundred(common, "gap.mean"),
              0.02,
              "as for table 3: the two tables name the same start",
            ),
          ],
        },
        corrected: {
          reading: "two settings, a hundred pairs in table 3 and a thousand in table 5",
          rule: { type: "all", checks: [inTable3(0.02), nearAtThousand(common)] },
        },
        failing: "inconclusive",
      },
    ],
  },
];
