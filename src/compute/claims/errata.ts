import type { Claim } from "../schemas/claim.ts";
import { experimentErrata } from "./errata/experiments.ts";
import { misprints } from "./errata/misprints.ts";
import { proofErrata } from "./errata/proofs.ts";
import { suspects } from "./errata/right.ts";
import { theoryErrata } from "./errata/theory.ts";

/** Thirty-five errata in the order of their numbers, then suspects that were checked. */
export const claims: Claim[] = [
  ...[...theoryErrata, ...proofErrata, ...experimentErrata, ...misprints].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  ),
  ...suspects,
];
