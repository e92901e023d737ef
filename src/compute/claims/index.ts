import type { ArtefactId } from "../artefacts.ts";
import type { Claim } from "../schemas/claim.ts";
import { claims as figure5 } from "./figure-5.ts";
import { claims as figure8 } from "./figure-8.ts";
import { claims as figure9 } from "./figure-9.ts";
import { claims as notebooks } from "./notebooks.ts";
import { claims as table3 } from "./table-3.ts";

/** The claims each artefact's page shows, in the order of the page. */
export const CLAIMS: Record<ArtefactId, Claim[]> = {
  "figure-5": figure5,
  "figure-8": figure8,
  "figure-9": figure9,
  "table-3": table3,
  notebooks,
};
