import { bothArms, comparisons, study } from "./encoders/study.ts";

const ID = "emoji-locked";

/** Names that stay where they were drawn, and an image tower that has to follow. */
export const experiment = study({
  id: ID,
  settings: { lockedTexts: true },
  cells: bothArms("locked", { lockedTexts: true }),
  more: (cells, seeds) => comparisons(ID, cells, seeds),
});
