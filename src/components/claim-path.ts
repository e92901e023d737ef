import { slug } from "../compute/claims/slug.ts";

/** The page of a ledger row, site-relative: `/claims/t3-20/`. */
export const claimPath = (id: string): string => `/claims/${slug(id)}/`;
