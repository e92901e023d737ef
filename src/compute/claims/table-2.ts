import type { Check, Claim } from "../schemas/claim.ts";
import type { Expression } from "../schemas/expression.ts";
import { order, same } from "./arithmetic-checks.ts";
import { measured, nearPrinted } from "./measured.ts";
import {
  cell,
  column,
  half,
  MODELS,
  ofSize,
  ROWS,
  rowOf,
  squaredDistance,
  shortModel,
} from "./siglip-models.ts";
import { all } from "./violations.ts";

type Part = Claim["parts"][number];

const ROUNDING =
  "three values rounded to four decimals: half a unit of the last for each, two of them halved";

const inside = (row: number): Part => ({
  label: "the four numbers agree with each other",
  printed: all(
    ...(["margin", "bias"] as const).map((of) =>
      same(
        half(cell(2, row, "positive"), cell(2, row, "negative"), of === "margin" ? "-" : "+"),
        cell(2, row, of),
        1e-4,
        ROUNDING,
      ),
    ),
  ),
});

const besideTable6 = (row: number): Part => ({
  label: "2 − 2⟨U, V⟩ on average is Table 6’s mean of squared norms",
  printed: same(
    squaredDistance(cell(2, row, "positive")),
    cell(6, rowOf(6, MODELS[2][row - 1]!), "norms"),
    1.5e-4,
    "two values rounded to four decimals, one of them doubled",
  ),
});

const notebook = (row: number): Part => ({
  label: "the values of the authors’ notebook, rounded",
  printed: all(
    ...(["positive", "negative"] as const).map((of) =>
      same(
        { paper: `T2.${row}.notebook.${of}` },
        cell(2, row, of),
        5e-5,
        "six decimals rounded to four: half a unit of the last",
      ),
    ),
  ),
});

const MEASURED =
  "means of 50,000 products and more; as for the percentiles of Table 1, what decoders, resampling and float32 can move";

const rowMeasured = (row: number): Part => {
  const model = shortModel(MODELS[2][row - 1]!);
  return measured(
    "table-2",
    model,
    "measured",
    ...(["positive", "negative", "margin", "bias"] as const).map((of) =>
      nearPrinted(`table-2/${model}.${of}`, `T2.${row}.${of}`, 2e-3, MEASURED),
    ),
  );
};

const columns: [Expression[], Expression[]] = [column(2, "dimension"), column(2, "margin")];
const PRINTED_TO_THREE = "printed to three decimals: half a unit of the last";
const pearson = same({ pearson: columns }, { paper: "T2.cor.pearson" }, 5e-4, PRINTED_TO_THREE);
const spearman = same({ spearman: columns }, { paper: "T2.cor.spearman" }, 5e-4, PRINTED_TO_THREE);

/** How far the margin is from the size of the relative bias, as a share of the margin. */
const offBoundary = (row: number): Check =>
  order(
    {
      quotient: [
        {
          absolute: {
            difference: [cell(2, row, "margin"), { absolute: cell(2, row, "bias") }],
          },
        },
        cell(2, row, "margin"),
      ],
    },
    "<",
    0.05,
    "“exactly” of measured averages: within a twentieth, where the other six are off by two fifths and more",
  );

/** The so400m models have a margin as large as their relative bias, by averages. */
export const onBoundary = [offBoundary(1), offBoundary(2)];

const larger = (size: string, than: string): Check =>
  order(
    { least: ofSize(2, size, "margin") },
    ">",
    { greatest: ofSize(2, than, "margin") },
    "an order of printed values, so no tolerance",
  );

/** Table 2: margins of averages, and what section 3.2 says of them. */
export const claims: Claim[] = [
  ...ROWS.map((row): Claim => ({
    id: `T2.${row}`,
    paper: `T2.${row}.margin`,
    parts: [inside(row), besideTable6(row), notebook(row), rowMeasured(row)],
  })),
  {
    id: "T2.cor",
    parts: [
      { label: "Pearson’s coefficient", printed: pearson },
      { label: "Spearman’s coefficient", printed: spearman },
    ],
  },
  {
    id: "T2.bnd",
    parts: [
      {
        label: "by the averages of Table 2",
        printed: all(...onBoundary),
      },
    ],
  },
  {
    id: "T2.ord",
    parts: [{ printed: all(larger("so400m", "large"), larger("large", "base")) }],
  },
  { id: "Q05", paper: "T2.cor.pearson", parts: [{ printed: pearson }] },
  { id: "Q06", paper: "T2.cor.spearman", parts: [{ printed: spearman }] },
];
