import type { TrainingCase } from "../compute/schemas/case.ts";
import type { TrainingOutcome } from "../compute/schemas/outcome.ts";
import { canonicalJson } from "../compute/store/canonical.ts";

/** The text of a case file for `npm run train`, or of what that writes for it: the same bytes. */
export const fileText = (content: TrainingCase | TrainingOutcome): string => canonicalJson(content);
