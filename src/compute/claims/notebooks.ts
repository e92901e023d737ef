import type { Claim } from "../schemas/claim.ts";
import { fixedTemperature, Q18, Q19, trainedTemperature } from "./notebooks/ablation.ts";
import { basic } from "./notebooks/basic.ts";
import { relativeBias } from "./notebooks/bias.ts";
import { locked } from "./notebooks/locked.ts";
import { modalities } from "./notebooks/modalities.ts";

/** Every number the authors' notebooks print that needs no image model. */
export const claims: Claim[] = [
  Q18,
  Q19,
  ...basic,
  ...fixedTemperature,
  ...trainedTemperature,
  ...relativeBias,
  ...locked,
  ...modalities,
];
