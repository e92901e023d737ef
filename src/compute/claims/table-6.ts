import type { Check, Claim } from "../schemas/claim.ts";
import { order, same } from "./arithmetic-checks.ts";
import { measured, nearPrinted } from "./measured.ts";
import { cell, column, MODELS, ROWS, rowOf, squaredDistance, shortModel } from "./siglip-models.ts";
import { all } from "./violations.ts";

type Part = Claim["parts"][number];

/** The row of Table 2 with the same model. */
const inTable2 = (row: number) => rowOf(2, MODELS[6][row - 1]!);

/** The printed mean is that of squared norms: 2 − 2 ⟨U, V⟩ averages to it. */
const squared = (row: number): Check =>
  same(
    squaredDistance(cell(2, inTable2(row), "positive")),
    cell(6, row, "norms"),
    1.5e-4,
    "two values rounded to four decimals, one of them doubled",
  );

const MEASURED =
  "squared distances are 2 − 2⟨U, V⟩: twice what Table 2 allows an inner product; a random permutation differs from its expectation by less";

const rowMeasured = (row: number): Part => {
  const model = shortModel(MODELS[6][row - 1]!);
  return measured(
    "table-6",
    model,
    "measured",
    ...(["xi", "norms", "mean-norm", "random"] as const).map((of) =>
      nearPrinted(`table-6/${model}.${of}`, `T6.${row}.${of}`, 4e-3, MEASURED),
    ),
  );
};

const parts = (row: number): Part[] => [
  {
    label: "ξ is the difference of the next two columns",
    printed: same(
      { difference: [cell(6, row, "norms"), cell(6, row, "mean-norm")] },
      cell(6, row, "xi"),
      1e-4,
      "three values rounded to four decimals; a unit of the last, less than the one and a half that could come about",
    ),
  },
  { label: "the mean of squared norms is 2 − 2⟨U, V⟩, by Table 2", printed: squared(row) },
  {
    label: "randomly paired it is 2 − 2⟨U, V⟩ of non-matching pairs",
    printed: same(
      squaredDistance(cell(2, inTable2(row), "negative")),
      cell(6, row, "random"),
      1e-3,
      "one permutation of 50,000 pairs, in which one image in a thousand meets its own label: 3e-4 on average, and chance",
    ),
  },
  rowMeasured(row),
];

/** Table 6: the spread of the differences, judged against Table 2. */
export const claims: Claim[] = [
  ...ROWS.map((row): Claim => ({ id: `T6.${row}`, paper: `T6.${row}.xi`, parts: parts(row) })),
  { id: "T6.hdr", parts: [{ printed: all(...ROWS.map(squared)) }] },
  {
    id: "T6.far",
    parts: [
      {
        label: "every ξ is above a half",
        printed: order(
          { least: column(6, "xi") },
          ">",
          0.5,
          "“far from zero”: ξ lies between 0 and 4, and trained pairs of Figure 20 end below 0.001",
        ),
      },
      {
        label: "nearer to random pairing than to one common difference",
        printed: all(
          ...ROWS.map((row) =>
            order(
              { difference: [cell(6, row, "random"), cell(6, row, "norms")] },
              "<",
              cell(6, row, "xi"),
              "an order of printed values, as the caption of Table 6 has it",
            ),
          ),
        ),
      },
    ],
  },
];
