import type { ArtefactId } from "../artefacts.ts";
import type { Claim } from "../schemas/claim.ts";
import { claims as figure10 } from "./figure-10.ts";
import { claims as figure11 } from "./figure-11.ts";
import { claims as figure15 } from "./figure-15.ts";
import { claims as figure16 } from "./figure-16.ts";
import { claims as figure17 } from "./figure-17.ts";
import { claims as figure18 } from "./figure-18.ts";
import { claims as figure19 } from "./figure-19.ts";
import { claims as figure20 } from "./figure-20.ts";
import { claims as figure5 } from "./figure-5.ts";
import { claims as figure8 } from "./figure-8.ts";
import { claims as figure9 } from "./figure-9.ts";
import { claims as lossForms } from "./loss-forms.ts";
import { claims as notebooks } from "./notebooks.ts";
import { claims as table3 } from "./table-3.ts";
import { claims as table4 } from "./table-4.ts";
import { claims as table5 } from "./table-5.ts";

/** The claims each artefact's page shows, in the order of the page. */
export const CLAIMS: Record<ArtefactId, Claim[]> = {
  "figure-5": figure5,
  "figure-8": figure8,
  "figure-9": figure9,
  "figure-10": figure10,
  "figure-11": figure11,
  "figure-15": figure15,
  "loss-forms": lossForms,
  "table-3": table3,
  "figure-16": figure16,
  "figure-17": figure17,
  "figure-18": figure18,
  "figure-19": figure19,
  "table-4": table4,
  "table-5": table5,
  "figure-20": figure20,
  notebooks,
};
