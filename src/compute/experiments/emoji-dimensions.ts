import { bothArms, comparisons, study } from "./encoders/study.ts";

const ID = "emoji-dimensions";

/** Embedding dimensions; 64 is the headline's, and its runs are shared. */
export const DIMENSIONS = [8, 16, 32, 64, 128];

/** Both ways to write the bias, in few dimensions and in many. */
export const experiment = study({
  id: ID,
  settings: { dimensions: DIMENSIONS },
  cells: DIMENSIONS.flatMap((dim) => bothArms(`d${dim}`, { dim })),
  more: (cells, seeds) => comparisons(ID, cells, seeds),
});
