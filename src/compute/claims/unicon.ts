import type { Claim } from "../schemas/claim.ts";

export const claims: Claim[] = [];
