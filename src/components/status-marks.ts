import type { PaperStatement } from "../compute/statements.ts";

/** What the paper does for a statement as a mark in a 16 x 16 box, filled with the even-odd rule. */
export const STATUS_MARKS: Record<PaperStatement["status"], string> = {
  // A full diamond.
  proved: "M8 1 15 8 8 15 1 8Z",
  // An open diamond.
  constructed: "M8 1 15 8 8 15 1 8ZM8 3.4 3.4 8 8 12.6 12.6 8Z",
  // A diamond, half of it full.
  cited: "M8 1 15 8 8 15 1 8ZM8 3.4 12.6 8 8 12.6Z",
  // An open square.
  defined: "M2.5 2.5h11v11h-11ZM4.1 4.1v7.8h7.8V4.1Z",
  // A question mark's dot and hook, drawn as a ring that does not close.
  open: "M8 1.5a6.5 6.5 0 1 1-6.5 6.5h1.7A4.8 4.8 0 1 0 8 3.2Z",
};
