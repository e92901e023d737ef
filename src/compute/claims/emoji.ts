import type { Claim } from "../schemas/claim.ts";
import { beyondHeadline } from "./emoji/beyond-headline.ts";
import { headline } from "./emoji/headline.ts";

/**
 * What the relative bias should do on real pictures, by the paper's theory and its synthetic
 * experiments. Committed before the first full run; a direction that is not seen is contradicted.
 */
export const claims: Claim[] = [...headline, ...beyondHeadline];
