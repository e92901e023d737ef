import type { Claim } from "../schemas/claim.ts";
import { derived } from "./unicon/derived.ts";
import { measured } from "./unicon/measured.ts";
import { stated } from "./unicon/stated.ts";

export const claims: Claim[] = [...stated, ...derived, ...measured];
