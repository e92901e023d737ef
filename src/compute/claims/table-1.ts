import type { Check, Claim } from "../schemas/claim.ts";
import { order, same } from "./arithmetic-checks.ts";
import { measured, nearPrinted } from "./measured.ts";
import { cell, column, half, MODELS, ofSize, ROWS, rowOf, shortModel } from "./siglip-models.ts";
import { all } from "./violations.ts";

type Part = Claim["parts"][number];

const ROUNDING =
  "three values rounded to four decimals: half a unit of the last for each, two of them halved";

const inside = (row: number): Part => ({
  label: "the four numbers agree with each other",
  printed: all(
    same(
      half(cell(1, row, "positive"), cell(1, row, "negative"), "-"),
      cell(1, row, "margin"),
      1e-4,
      ROUNDING,
    ),
    same(
      half(cell(1, row, "positive"), cell(1, row, "negative"), "+"),
      cell(1, row, "bias"),
      1e-4,
      ROUNDING,
    ),
  ),
});

const MEASURED =
  "percentiles of 50,000 and of fifty million products; what decoders, resampling and float32 can move";

const rowMeasured = (row: number): Part => {
  const model = shortModel(MODELS[1][row - 1]!);
  return measured(
    "table-1",
    model,
    "measured",
    ...(["positive", "negative", "margin", "bias"] as const).map((of) =>
      nearPrinted(`table-1/${model}.${of}`, `T1.${row}.${of}`, 2e-3, MEASURED),
    ),
  );
};

const correlation = (kind: "pearson" | "spearman") =>
  kind === "pearson"
    ? { pearson: [column(1, "dimension"), column(1, "margin")] satisfies [unknown, unknown] }
    : { spearman: [column(1, "dimension"), column(1, "margin")] satisfies [unknown, unknown] };

const perfect = (kind: "pearson" | "spearman"): Check =>
  same(correlation(kind), 1, 5e-3, "“perfectly”: 1 to two decimals");

const found = (kind: "pearson" | "spearman", value: number): Check =>
  same(correlation(kind), value, 5e-4, "the value that this reading names, to three decimals");

/** The smallest margin of the larger models against the largest of the smaller ones. */
const margins = (larger: string, smaller: string): Check =>
  order(
    { least: ofSize(1, larger, "margin") },
    ">",
    { greatest: ofSize(1, smaller, "margin") },
    "an order of printed values, so no tolerance",
  );

/** Table 1: margins with five per cent of the pairs left out on either side. */
export const claims: Claim[] = [
  ...ROWS.map((row): Claim => ({
    id: `T1.${row}`,
    paper: `T1.${row}.margin`,
    parts: [inside(row), rowMeasured(row)],
  })),
  {
    id: "T1.cap",
    parts: [
      {
        label: "perfectly correlated",
        printed: all(perfect("pearson"), perfect("spearman")),
        corrected: {
          reading: "correlated, by Pearson’s coefficient of 0.812 and Spearman’s of 0.772",
          rule: all(found("pearson", 0.812), found("spearman", 0.772)),
        },
      },
      {
        label: "larger models have larger margins",
        printed: all(margins("so400m", "large"), margins("large", "base")),
        corrected: {
          reading:
            "so for the so400m models; base-patch16-512 and base-patch16-384 surpass large-patch16-384",
          rule: all(
            margins("so400m", "large"),
            ...["base-patch16-512", "base-patch16-384"].map((model) =>
              order(
                cell(1, rowOf(1, model), "margin"),
                ">",
                cell(1, rowOf(1, "large-patch16-384"), "margin"),
                "an order of printed values, so no tolerance",
              ),
            ),
          ),
        },
      },
    ],
  },
  {
    id: "T1.clu",
    parts: [
      {
        printed: order(
          { least: ofSize(1, "so400m", "bias") },
          ">",
          {
            product: [
              1.9,
              { greatest: [...ofSize(1, "large", "bias"), ...ofSize(1, "base", "bias")] },
            ],
          },
          "“substantially different”: the least of the two is nearly twice the greatest of the six, which differ among themselves by less",
        ),
      },
    ],
  },
];
