import type { Claim } from "../../schemas/claim.ts";
import { claims as construction3 } from "../construction-3.ts";
import { ROWS } from "../siglip-models.ts";
import { claims as observation4 } from "../observation-4.ts";
import { claims as proposition1 } from "../proposition-1.ts";
import { claims as proposition5 } from "../proposition-5.ts";
import { claims as table1 } from "../table-1.ts";
import { claims as table2 } from "../table-2.ts";
import { claims as table6 } from "../table-6.ts";
import { claims as theorem32 } from "../theorem-3-2.ts";
import { claims as theorem35 } from "../theorem-3-5.ts";
import { claims as theorem36 } from "../theorem-3-6.ts";
import { compare } from "../violations.ts";
import { labelled, partsOf } from "./borrow.ts";

/** What looked like an erratum and was checked. */
export const suspects: Claim[] = [
  {
    id: "OK.01",
    place: "Theorem 3.2",
    statement: "The limit of the loss is as printed, but for a superscript.",
    parts: partsOf(theorem32, "A05", 0, 1),
  },
  {
    id: "OK.02",
    place: "Eq. (20)",
    statement: "The triplet loss is well formed: every triplet appears in it, and none twice.",
    parts: partsOf(observation4, "A52", 0, 1),
  },
  {
    id: "OK.03",
    place: "Eq. (22)",
    statement: "The expansion of the squared norm of a sum of pairs is exact.",
    parts: partsOf(theorem35, "A24", 0),
  },
  {
    id: "OK.04",
    place: "Eq. (24)",
    statement: "The bound on the pairs in a cap holds, for a single pair too.",
    parts: partsOf(theorem35, "A25", 0, 1),
  },
  {
    id: "OK.05",
    place: "Proposition 1",
    statement:
      "The share of right retrievals is at least as printed, though N − 1 is sharper than N.",
    parts: partsOf(proposition1, "A11", 0, 1),
  },
  {
    id: "OK.06",
    place: "Proposition 5",
    statement: "In the plane three pairs are the most that condition (25) allows.",
    parts: partsOf(proposition5, "A37", 0, 1),
  },
  {
    id: "OK.07",
    place: "Construction 3",
    statement: "The construction has the signs it asks for and leaves d − 1 pairs unseparated.",
    parts: partsOf(construction3, "A38", 0, 1),
  },
  {
    id: "OK.08",
    place: "Theorem 3.6",
    statement: "The theorem asks for N ≥ d + 2, and one pair fewer would not do.",
    parts: [
      ...partsOf(theorem36, "A29", 0),
      {
        label: "one pair fewer: d + 1 of them, with the signs and without a separating plane",
        printed: compare(
          "theorem-3-6/simplex.separable",
          "<=",
          0,
          "not one of the simplices in dimensions two and up has a plane between its modalities",
        ),
      },
    ],
  },
  {
    id: "OK.09",
    place: "Section 3.2",
    statement: "Table 2’s correlations with dimension are .948 and .926.",
    parts: partsOf(table2, "T2.cor", 0, 1),
  },
  {
    id: "OK.10",
    place: "Tables 1, 2 and 6",
    statement: "The tables agree with themselves and with each other, to the rounding of a digit.",
    parts: [
      ...ROWS.map((row) => labelled(`Table 1, row ${row}`, partsOf(table1, `T1.${row}`, 0))),
      ...ROWS.flatMap((row) => [
        labelled(`Table 2, row ${row}`, partsOf(table2, `T2.${row}`, 0)),
        labelled(`Table 2, row ${row}, beside Table 6`, partsOf(table2, `T2.${row}`, 1)),
      ]),
      ...ROWS.flatMap((row) => [
        labelled(`Table 6, row ${row}`, partsOf(table6, `T6.${row}`, 0)),
        labelled(`Table 6, row ${row}, paired at random`, partsOf(table6, `T6.${row}`, 2)),
      ]),
    ],
  },
];
