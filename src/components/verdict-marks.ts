import type { Verdict } from "../compute/schemas/claim.ts";

/**
 * A mark per verdict, told apart by shape and not by colour alone: path data in a 16 x 16 box,
 * filled with the even-odd rule.
 */
export const VERDICT_MARKS: Record<Verdict, string> = {
  // A disc with a tick cut out.
  confirmed: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.9 10.4 4.9-5-1.2-1.2-3.7 3.8-1.8-1.8-1.2 1.2Z",
  // A ring with a filled lower half: right, but not as printed.
  corrected:
    "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.6A5.4 5.4 0 0 0 2.6 8h10.8A5.4 5.4 0 0 0 8 2.6Z",
  // A square with a cross cut out.
  contradicted:
    "M2 2h12v12H2Zm3.9 2.7L4.7 5.9 6.8 8l-2.1 2.1 1.2 1.2L8 9.2l2.1 2.1 1.2-1.2L9.2 8l2.1-2.1-1.2-1.2L8 6.8Z",
  // A diamond with a bar cut out.
  inconclusive: "M8 .6 15.4 8 8 15.4.6 8ZM4.6 7.2v1.6h6.8V7.2Z",
  // An empty ring.
  "not-run":
    "M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2Zm0 1.3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z",
};
